import { readFileSync } from "node:fs";
import type { Hono } from "hono";

const types = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
} as const;

/**
 * Serves the page to sign in and to set up an account. It is plain files that need nothing built, so that there is a way in
 * whatever else is missing.
 */
export function bindPages(app: Hono): void {
  bindFile(app, "/sign-in", "html");
  bindFile(app, "/setup", "html");
  bindFile(app, "/enter", "html");
  bindFile(app, "/sign-in.css", "css");
  bindFile(app, "/sign-in.js", "js");
}

function bindFile(app: Hono, path: string, kind: keyof typeof types): void {
  const text = readFileSync(new URL(`./pages/sign-in.${kind}`, import.meta.url), "utf8");
  app.get(path, (context) =>
    context.body(text, 200, { "content-type": types[kind], "cache-control": "no-cache" }),
  );
}
