import { applyEdit, describeEdit, type Plan } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { readTables } from "../tables/read-tables.ts";
import { bytesOf } from "../testing/bytes-of.ts";
import { importSheets, type ImportOptions } from "./import-sheets.ts";

const plan = planOf({
  units: [{ id: "finance", name: "Finance" }],
  people: [{ id: "ada", name: "Ada Byron", phone: "+44 1" }],
  elements: [
    {
      id: "payroll",
      kind: "function",
      name: "Payroll",
      unit: "finance",
      objectives: { rto: "1d" },
      needs: [{ targets: ["ledger"], holds: "4h" }],
    },
    { id: "ledger", kind: "application", name: "Ledger" },
  ],
});

function imported(
  files: Readonly<Record<string, string>>,
  options: Partial<ImportOptions> = {},
  before: Plan = plan,
) {
  const given = Object.entries(files).map(([name, text]) => ({ name, bytes: bytesOf(text) }));
  const { tables } = readTables(given);
  return importSheets(before, tables, { catalogs: [], isComplete: false, ...options });
}

function described(result: ReturnType<typeof imported>): readonly string[] {
  expect(result.problems).toEqual([]);
  return describeEdit(plan, result.edit);
}

test("a list that others wrote: their headers, names for ids, units of time in words", () => {
  const result = imported({
    "assets.csv":
      "Asset inventory;;;;\n\nAsset name;Type;Business unit;RTO (hours);Uptime\nTime clock;Application;Finance;4 hours;99.9 %\nPayroll;function;finance;8h;\n",
  });
  expect(result.sheets.map(({ list, header }) => [list, header])).toEqual([["elements", 3]]);
  expect(described(result)).toEqual([
    "Payroll (elements/payroll): objectives rto 1d -> 8h",
    "adds Time clock (elements/time-clock)",
  ]);
  expect(result.edit.at(-1)).toMatchObject({
    value: { unit: "finance", objectives: { rto: "PT4H" }, availability: { sla: 0.999 } },
  });
  expect(result.missing).toEqual({ elements: 1 });
});

test("what is wrong is told cell by cell, with what would be right, and nothing is imported", () => {
  const result = imported({
    "elements.csv": `Id,Kind,Name,Unit,RTO,SLA,Criticality
scanner,aplication,Scanner,finanse,4,99,importent
scanner,site,,,,,
,,,finance,,,
`,
    "dependencies.csv":
      "Element,Depends on,Holds\npayrol,ledger,1h\nscanner,,\nledger,scaner,soon\n",
  });
  expect(result.edit).toEqual([]);
  const told = result.problems.map(({ sheet, cell, value, suggestion }) => [
    `${sheet}!${cell}`,
    value,
    suggestion,
  ]);
  expect(new Set(told)).toEqual(
    new Set([
      ["elements!B2", "aplication", "application"],
      ["elements!D2", "finanse", "finance"],
      ["elements!E2", "4", "4h"],
      ["elements!F2", "99", "0.99"],
      ["elements!G2", "importent", "important"],
      ["elements!A3", "scanner", undefined],
      ["elements!A4", undefined, undefined],
      ["dependencies!A2", "payrol", "payroll"],
      ["dependencies!B3", undefined, undefined],
      ["dependencies!B4", "scaner", "scanner"],
      ["dependencies!C4", "soon", undefined],
    ]),
  );
  expect(told).toHaveLength(11);
  expect(result.problems.every(({ message }) => message.includes(" "))).toBe(true);
});

test("what is wrong only with the plan as a whole has its cell too", () => {
  const result = imported({ "units.csv": "Id,Name,Parent\nfinance,Finance,finance\n" });
  expect(result.problems).toMatchObject([{ sheet: "units", cell: "C2", value: "finance" }]);
});

test("an empty cell takes a value away, a column that is not there leaves it", () => {
  const result = imported({ "elements.csv": "Id,RTO\npayroll,\n" });
  expect(described(result)).toEqual(["Payroll (elements/payroll): removes objectives { rto: 1d }"]);
});

test("only of complete sheets what is missing is removed", () => {
  const requirements = { "requirements.csv": "Element,Needs\n" };
  expect(described(imported(requirements))).toEqual([]);
  expect(imported(requirements).missing).toEqual({ requirements: 1 });
  const removed = imported(requirements, { isComplete: true });
  expect(removed.changes).toEqual([
    { address: "elements/payroll", name: "Payroll", change: "changed", fields: ["needs"] },
  ]);
  const elements = { "elements.csv": "Id,Name\npayroll,Payroll\n" };
  const broken = imported(elements, { isComplete: true });
  expect(broken.edit).toEqual([]);
  expect(broken.problems).toMatchObject([{ message: expect.stringContaining("ledger") }]);
});

test("a requirement is changed where its targets are the same, else added", () => {
  const result = imported({
    "requirements.csv": "Element,Needs,Holds\npayroll,Ledger,8h\nledger,payroll,never\n",
  });
  const edited = applyEdit(plan, result.edit);
  expect(result.problems).toEqual([]);
  expect("plan" in edited && edited.plan.elements.map(({ needs }) => needs)).toMatchObject([
    [{ targets: ["ledger"], holds: 480 }],
    [{ targets: ["payroll"], holds: Number.POSITIVE_INFINITY }],
  ]);
});

test("somebody decides what a sheet and its columns are", () => {
  const files = { "x.csv": "A,B,C\nscanner,Scanner,application\n" };
  expect(imported(files).problems).toMatchObject([
    { message: expect.stringContaining("say which") },
  ]);
  const decision = {
    file: "x.csv",
    sheet: "x",
    list: "elements",
    columns: { A: "id", B: "name", C: "kind" },
  } as const;
  expect(described(imported(files, { decisions: [decision] }))).toEqual([
    "adds Scanner (elements/scanner)",
  ]);
  const doubled = { ...decision, columns: { ...decision.columns, B: "kind" } };
  expect(imported(files, { decisions: [doubled] }).problems).toMatchObject([
    { cell: "C1", message: "columns B and C are both Kind: choose one" },
  ]);
});

test("what every record has is not taken away by an empty cell, and a new one cannot do without", () => {
  const text = "Id,Kind,Name\npayroll,,\nscanner,,Scanner\n";
  const { problems } = imported({ "elements.csv": text });
  expect(problems).toMatchObject([
    { cell: "B3", message: expect.stringContaining("Kind is missing") },
  ]);
});

test("scenarios, strategies and exercises come by their names, and a loss keeps what no column says", () => {
  const before = planOf({
    elements: plan.elements.map(({ id, kind, name }) => ({ id, kind, name })),
    scenarios: [
      { id: "flood", name: "Flood", disruptions: [{ element: "ledger", at: "2h", lasts: "6h" }] },
    ],
  });
  const files = {
    "risks.csv": 'Risk,What is lost\nFlood,"Ledger, payroll"\nFire,ledger\n',
    "measures.csv": "Measure,Status,Investment,Risks\nSandbags,proposed,1200 EUR,flood\n",
    "drills.csv": "Drill,Scenario,When,Outcome\nWet feet,Fire,2026-03-01,passed\n",
  };
  const { problems, edit } = imported(files, {}, before);
  expect(problems).toEqual([]);
  const edited = applyEdit(before, edit);
  const after = "plan" in edited ? edited.plan : undefined;
  expect(after?.scenarios.map(({ id, disruptions }) => [id, disruptions])).toEqual([
    ["flood", [{ element: "ledger", at: 120, lasts: 360 }, { element: "payroll" }]],
    ["fire", [{ element: "ledger" }]],
  ]);
  expect(after?.strategies).toMatchObject([{ id: "sandbags", scenarios: ["flood"] }]);
  expect(after?.exercises).toMatchObject([{ id: "wet-feet", scenario: "fire", result: "passed" }]);
});

test("a cell that names an element keeps every loss of it that there was, each once and in the order of the cell", () => {
  const before = planOf({
    elements: [
      ...plan.elements.map(({ id, kind, name }) => ({ id, kind, name })),
      { id: "warehouse", kind: "site", name: "Warehouse" },
    ],
    scenarios: [
      {
        id: "flood",
        name: "Flood",
        disruptions: [
          { element: "ledger", level: 0.5 },
          { element: "payroll" },
          { element: "ledger", at: "4h" },
        ],
      },
    ],
  });
  const half = { element: "ledger", level: 0.5 };
  const later = { element: "ledger", at: 240 };
  const [payroll, warehouse] = [{ element: "payroll" }, { element: "warehouse" }];
  const lossesAfter = (cell: string) => {
    const { problems, edit } = imported(
      { "risks.csv": `Risk,What is lost\nFlood,"${cell}"\n` },
      {},
      before,
    );
    expect(problems).toEqual([]);
    const edited = applyEdit(before, edit);
    return "plan" in edited ? edited.plan.scenarios[0]?.disruptions : undefined;
  };
  expect(lossesAfter("ledger, warehouse")).toEqual([half, later, warehouse]);
  expect(lossesAfter("ledger, ledger, warehouse")).toEqual([half, later, warehouse]);
  expect(lossesAfter("ledger, payroll, ledger, warehouse")).toEqual([
    half,
    payroll,
    later,
    warehouse,
  ]);
  expect(lossesAfter("ledger, ledger, ledger")).toEqual([half, later]);
  expect(lossesAfter("payroll, warehouse")).toEqual([payroll, warehouse]);
});
