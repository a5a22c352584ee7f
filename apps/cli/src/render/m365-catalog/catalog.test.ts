import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { explainCatalog } from "@mainstay/m365";
import { expect, test } from "vitest";
import type { Page } from "../page.ts";
import { monochrome } from "../testing/monochrome.ts";
import { catalogText } from "./catalog.ts";
import { catalogElementText } from "./catalog-element.ts";

const chosen = ["federated-sign-in", "password-hash-sync", "cached-mode"];
const catalog = explainCatalog(new Set(chosen));
const whole = explainCatalog();

function element(id: string): (page: Page) => string {
  const found = whole.elements.find((candidate) => candidate.id === id);
  return (page) => (found === undefined ? "" : catalogElementText(page, found, whole));
}

const outputs: Readonly<Record<string, (page: Page) => string>> = {
  "m365-catalog": (page) => catalogText(page, whole, undefined),
  "m365-catalog-features": (page) => catalogText(page, catalog, chosen),
  "m365-catalog-element": element("entra-sessions-classic"),
  "m365-catalog-customer": element("ad-fs-certificates"),
};

test.each(Object.keys(outputs).flatMap((name) => [80, 120].map((width) => ({ name, width }))))(
  "$name looks as it should at $width columns",
  async ({ name, width }) => {
    const golden = new URL(`../../golden/${name}-${width}.golden.txt`, import.meta.url);
    const text = outputs[name]?.(monochrome(width)) ?? "";
    await expect(`${text}\n`).toMatchFileSnapshot(fileURLToPath(golden));
  },
);

test("no line is wider than the page", () => {
  for (const output of Object.values(outputs)) {
    const wide = output(monochrome(80))
      .split("\n")
      .filter((line) => line.length > 80);
    expect(wide).toEqual([]);
  }
});

test("colour is never the only signal: with it, the same characters are printed", () => {
  const coloured: Page = {
    ...monochrome(100),
    ink: (_tone, text) => `\u001b[31m${text}\u001b[39m`,
  };
  for (const output of Object.values(outputs)) {
    expect(stripVTControlCharacters(output(coloured))).toBe(output(monochrome(100)));
  }
});
