import { fileURLToPath } from "node:url";
import { importFiles } from "@mainstay/sheets";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { monochrome } from "../testing/monochrome.ts";
import { sheetProblemsText, sheetsText } from "./sheets.ts";

const plan = planOf({
  units: [{ id: "finance", name: "Finance" }],
  elements: [
    { id: "payroll", kind: "function", name: "Payroll", unit: "finance" },
    { id: "ledger", kind: "application", name: "Ledger" },
  ],
});

function imported(text: string) {
  const files = [{ name: "assets.csv", bytes: new TextEncoder().encode(text) }];
  return importFiles(plan, files, { catalogs: [], isComplete: false });
}

const header = "Asset;Typ;Business unit;RTO (target);Colour\n";
const sound = imported(`${header}Gate scanner;application;finance;4h;red\n`);
const wrong = imported(`${header}Gate scanner;aplication;finanse;4;red\nPayroll;;;soon;\n`);

for (const width of [80, 120]) {
  test(`sheets at ${width} columns`, async () => {
    const page = monochrome(width);
    const text = [
      sheetsText(page, sound, false),
      sheetProblemsText(page, wrong.problems, { place: "assets.csv", all: false }),
    ].join("\n\n");
    const golden = fileURLToPath(
      new URL(`../../golden/import-sheets-${width}.golden.txt`, import.meta.url),
    );
    await expect(`${text}\n`).toMatchFileSnapshot(golden);
  });
}
