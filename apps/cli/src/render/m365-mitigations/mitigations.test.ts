import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { assessMitigations } from "@mainstay/api";
import { explainMitigations } from "@mainstay/m365";
import { expect, test } from "vitest";
import type { Page } from "../page.ts";
import { harbour } from "../testing/harbour.ts";
import { monochrome } from "../testing/monochrome.ts";
import { knownMitigationsText } from "./known-mitigations.ts";
import { mitigationText } from "./mitigation.ts";
import { mitigationsText } from "./mitigations.ts";

const known = explainMitigations();
const assessed = assessMitigations(harbour, { by: "hours", order: 2 });

function one(id: string): (page: Page) => string {
  const mitigation = known.find((candidate) => candidate.id === id);
  const tried = assessMitigations(harbour, { by: "hours", order: 2, only: id });
  return (page) => (mitigation === undefined ? "" : mitigationText(page, mitigation, tried));
}

const outputs: Readonly<Record<string, (page: Page) => string>> = {
  "m365-mitigations": (page) => mitigationsText(page, assessed),
  "m365-mitigations-one": one("channel-outside-tenant"),
  "m365-mitigations-outside": one("rehearsed-switches"),
  "m365-mitigations-covered": one("public-channels"),
  "m365-mitigations-idle": one("mail-bypass-connector"),
  "m365-mitigations-all": (page) => knownMitigationsText(page, known),
};

test.each(Object.keys(outputs).flatMap((name) => [80, 120].map((width) => ({ name, width }))))(
  "$name looks as it should at $width columns",
  async ({ name, width }) => {
    const golden = new URL(`../../golden/${name}-${width}.golden.txt`, import.meta.url);
    const text = outputs[name]?.(monochrome(width)) ?? "";
    await expect(`${text}\n`).toMatchFileSnapshot(fileURLToPath(golden));
  },
);

test("no line is wider than the page, but for the strategy to paste", () => {
  for (const output of Object.values(outputs)) {
    const [page = ""] = output(monochrome(80)).split("\nmainstay: 1\n");
    expect(page.split("\n").filter((line) => line.length > 80)).toEqual([]);
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

test("a plan without Microsoft 365 has nothing to do", () => {
  const elements = harbour.elements.slice(0, 0);
  const empty = { ...harbour, elements, scenarios: [], strategies: [], sops: [], callTrees: [] };
  const nothing = assessMitigations(empty, { by: "hours", order: 2 });
  expect(mitigationsText(monochrome(80), nothing)).toContain("has something left to do");
});
