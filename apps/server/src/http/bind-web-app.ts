import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, sep } from "node:path";
import type { Context, Hono } from "hono";
import { acceptedEncoding, type Encoding, encodings } from "./content-encoding.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

type WebFile = {
  readonly type: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly compressed: { readonly [Each in Encoding]: Uint8Array<ArrayBuffer> | undefined };
};

/**
 * Serves the built web app out of memory: its files, and its page at every other address that a browser opens. What is not
 * among the files when the server starts is not there. Without a built app its address says how to build it.
 */
export function bindWebApp(app: Hono, directory: string | undefined): void {
  const files = directory === undefined ? new Map<string, WebFile>() : readFiles(directory);
  const page = files.get("/index.html");
  app.get("*", async (context, next) => {
    const { path } = context.req;
    const file = files.get(path);
    if (file !== undefined && file !== page) return answer(context, file, cachingOf(path));
    if (!isPage(context)) return next();
    if (page === undefined) return context.html(notBuilt, 503);
    return answer(context, page, "no-cache");
  });
}

/** What a browser opens is a page; what programs ask for is not. */
function isPage(context: Context): boolean {
  const { path } = context.req;
  return (
    !path.startsWith("/api/") &&
    extname(path) === "" &&
    (context.req.header("accept") ?? "").includes("text/html")
  );
}

/** The names of what is in `assets` change with what is in them. */
function cachingOf(path: string): string {
  return path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
}

function answer(context: Context, { type, plain, compressed }: WebFile, caching: string): Response {
  const headers = { "content-type": type, "cache-control": caching, vary: "accept-encoding" };
  const there = encodings.filter((each) => compressed[each] !== undefined);
  const encoding = acceptedEncoding(context, there);
  if (encoding === undefined) return context.body(plain, 200, headers);
  return context.body(compressed[encoding] ?? plain, 200, {
    ...headers,
    "content-encoding": encoding,
  });
}

function readFiles(directory: string): ReadonlyMap<string, WebFile> {
  if (!existsSync(directory)) return new Map();
  const names = readdirSync(directory, { recursive: true, encoding: "utf8" });
  return new Map(
    names
      .filter(
        (name) => types[extname(name)] !== undefined && statSync(join(directory, name)).isFile(),
      )
      .map((name) => [`/${name.replaceAll(sep, "/")}`, readWebFile(join(directory, name))]),
  );
}

function readWebFile(path: string): WebFile {
  const readCompressed = (ending: string) =>
    existsSync(path + ending) ? new Uint8Array(readFileSync(path + ending)) : undefined;
  return {
    type: types[extname(path)] ?? "application/octet-stream",
    plain: new Uint8Array(readFileSync(path)),
    compressed: { br: readCompressed(".br"), gzip: readCompressed(".gz") },
  };
}

const notBuilt = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Mainstay</title>
<h1>The web app is not built</h1>
<p>The server answers, and its interface for programs works. In a clone of the project, run
<code>npm run build</code> and start the server again; <code>npm start</code> does both.</p>
</html>
`;
