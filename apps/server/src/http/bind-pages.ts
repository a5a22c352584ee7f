import { readFileSync } from "node:fs";
import type { Hono } from "hono";

const html = "text/html; charset=utf-8";
const css = "text/css; charset=utf-8";
const script = "text/javascript; charset=utf-8";

const files = [
  { path: "/sign-in", name: "sign-in.html", type: html },
  { path: "/setup", name: "sign-in.html", type: html },
  { path: "/enter", name: "sign-in.html", type: html },
  { path: "/sign-in.css", name: "sign-in.css", type: css },
  { path: "/sign-in.js", name: "sign-in.js", type: script },
  { path: "/passkeys.js", name: "passkeys.js", type: script },
];

/**
 * Serves the page to sign in and to set up an account. It is plain files that need nothing built, so that there is a way in
 * whatever else is missing.
 */
export function bindPages(app: Hono): void {
  for (const { path, name, type } of files) {
    const text = readFileSync(new URL(`./pages/${name}`, import.meta.url), "utf8");
    app.get(path, (context) =>
      context.body(text, 200, { "content-type": type, "cache-control": "no-cache" }),
    );
  }
}
