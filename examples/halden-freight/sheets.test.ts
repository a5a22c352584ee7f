import { describeEdit } from "@mainstay/plan";
import { importFiles, sheetNames, writeSheet, writeWorkbook } from "@mainstay/sheets";
import { expect, test } from "vitest";
import { catalogs, writtenHaldenFreight } from "./read-example.ts";

const plan = writtenHaldenFreight();
const encoder = new TextEncoder();
const sheets = Object.fromEntries(sheetNames.map((list) => [list, writeSheet(plan, list)]));

function described(texts: Readonly<Record<string, string | undefined>>): readonly string[] {
  const files = Object.entries(texts).map(([list, text = ""]) => ({
    name: `${list}.csv`,
    bytes: encoder.encode(text),
  }));
  const { problems, edit } = importFiles(plan, files, { catalogs, isComplete: true });
  return [...problems.map(({ message }) => message), ...describeEdit(plan, edit)];
}

test("all of Halden Freight as a workbook changes nothing when it comes back", () => {
  const workbook = writeWorkbook(plan);
  const bytes = "bytes" in workbook ? workbook.bytes : new Uint8Array();
  const files = [{ name: "plan.xlsx", bytes }];
  const { problems, edit, sheets: read } = importFiles(plan, files, { catalogs, isComplete: true });
  expect({ problems, edit }).toEqual({ problems: [], edit: [] });
  expect(read.map(({ list }) => list)).toEqual(sheetNames);
  expect(described(sheets)).toEqual([]);
});

test("a changed cell of what a record has many of is one change", () => {
  const changed = (list: string, before: string | RegExp, after: string) =>
    described({ [list]: sheets[list]?.replace(before, after) });
  expect({
    impacts: changed("impacts", "law,4h,noticeable", "law,4h,serious"),
    steps: changed("steps", /Take both nodes[^,]*/, "Take one node out."),
    dependencies: changed("dependencies", "suppliers,1,", "partners,2,"),
    calls: changed("calls", /,1,(\S+?),/, ",1,nobody,"),
    completions: changed("completions", /20\d\d-\d\d-\d\d/, "2026-02-02"),
    injects: changed("injects", /,\d+m,/, ",7m,"),
  }).toMatchInlineSnapshot(`
    {
      "calls": [
        "neither the plan nor the sheets have the person \`nobody\`: add it, or correct the id",
      ],
      "completions": [
        "Where continuity resources are (trainings/where-continuity-resources-are): completions ingrid-halden on 2026-03-11 -> 2026-02-02",
      ],
      "dependencies": [
        "Dependencies of Customs clearance (dependencyAnalyses/customs-clearance-dependencies): removes suppliers [{ element: cumulus-hosting, within: 1d, note: Fetches tariffs }]",
        "Dependencies of Customs clearance (dependencyAnalyses/customs-clearance-dependencies): adds partners cumulus-hosting { element: cumulus-hosting, within: 1d, note: Fetches tariffs }",
      ],
      "impacts": [
        "Customs clearance (impactAnalyses/customs-clearance-bia): impacts law@PT4H rating noticeable -> serious",
      ],
      "injects": [
        "Rebuild AD FS, again (exercises/ad-fs-drill-2026): injects both-nodes-down after 0m -> 7m",
      ],
      "steps": [
        "Rebuild AD FS (sops/ad-fs-rebuild): steps 1 what Take both nodes out of the load balancer and look whether on… -> Take one node out.",
      ],
    }
  `);
});
