import { fileURLToPath } from "node:url";
import { compareEndpoints, compileClassifier, readChanges, readEndpoints } from "@mainstay/m365";
import { expect, test } from "vitest";
import { classifyLine } from "../endpoints/classified-line.ts";
import { countAreas, type ListSummary } from "../endpoints/list-summary.ts";
import { changeRecords, newerList, olderList } from "../endpoints/testing/made-up-lists.ts";
import { lineTally } from "../endpoints/tally.ts";
import { classifiedText, classifiedTitles, tallyText } from "./m365-classify.ts";
import { endpointListsText, updatedText } from "./m365-endpoints.ts";
import { endpointDifferencesText } from "./m365-endpoints-diff.ts";
import { stacked, type Page } from "./page.ts";
import { monochrome } from "./testing/monochrome.ts";

const [older, newer] = [olderList, newerList].map((json) => readEndpoints(json).sets);

const list: ListSummary = {
  instance: "Worldwide",
  version: "2026020100",
  path: "lists/worldwide-2026020100.json",
  published: "2026-02-01",
  ageDays: 9,
  checked: { at: "2026-02-10T08:30:00.000Z", latest: "2026020100" },
  older: ["2026010100"],
  areas: countAreas(newer),
};

const outputs: Readonly<Record<string, (page: Page) => string>> = {
  "m365-endpoints": (page) =>
    stacked([
      updatedText(page, {
        outcome: "downloaded",
        version: "2026020100",
        path: list.path,
        previous: "2026010100",
        warnings: ["the sets of Intune could not be had: the service refused with 500"],
      }),
      endpointListsText(page, [list]),
    ]),
  "m365-classify": (page) => {
    const tally = lineTally();
    const lines = [
      "mail.example:443",
      "mail.example:8443",
      "human-resources-documents.files.example:443",
      "www.example",
      "192.0.2.0/24",
      "[2001:db8:1::1]:443",
    ].flatMap((text) => classifyLine(text, compileClassifier(older)) ?? []);
    for (const line of lines) tally.add(line);
    return [
      classifiedTitles(page),
      ...lines.map((line) => classifiedText(page, line)),
      "",
      tallyText(page, tally.counts()),
    ].join("\n");
  },
  "m365-endpoints-diff": (page) =>
    endpointDifferencesText(page, {
      from: "2026010100",
      to: "2026020100",
      today: "2026-03-10",
      differences: compareEndpoints(older, newer, {
        version: "2026020100",
        changes: readChanges(changeRecords).changes,
      }),
    }),
};

test.each(Object.keys(outputs).flatMap((name) => [80, 120].map((width) => ({ name, width }))))(
  "$name looks as it should at $width columns",
  async ({ name, width }) => {
    const golden = fileURLToPath(new URL(`../golden/${name}-${width}.golden.txt`, import.meta.url));
    await expect(`${outputs[name]?.(monochrome(width)) ?? ""}\n`).toMatchFileSnapshot(golden);
  },
);

test("two lists that are the same differ in nothing", () => {
  const differences = compareEndpoints(older, older);
  expect(endpointDifferencesText(monochrome(80), { differences, today: "2026-03-10" })).toMatch(
    /Nothing is different\./,
  );
});
