import { fileURLToPath } from "node:url";
import { due, inspect } from "@mainstay/analysis";
import { toDueDocument } from "@mainstay/api";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { dueText } from "./due.ts";
import { monochrome } from "./testing/monochrome.ts";

const plan = planOf({
  people: [{ id: "ana", name: "Ana Ferro", joined: "2026-06-01" }],
  elements: [
    {
      id: "dispatch",
      kind: "function",
      name: "Dispatch",
      criticality: "mission-critical",
      needs: ["mail"],
      objectives: { rto: "4h" },
    },
    { id: "archive", kind: "process", name: "Archive", criticality: "deferrable" },
    { id: "mail", kind: "service", name: "Mail" },
  ],
  scenarios: [{ id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] }],
  exercises: [
    { id: "drill", name: "Drill", scenario: "no-mail", date: "2026-02-28", result: "passed" },
    { id: "next", name: "The next drill", scenario: "no-mail", date: "2026-07-07" },
  ],
  trainings: [{ id: "course", name: "Where the procedures are", for: ["everybody"] }],
  deferrals: [
    {
      id: "archive-later",
      record: "elements/archive",
      until: "2026-09-01",
      reason: "the new archive opens in August",
      approver: "ana",
      on: "2026-06-15",
    },
  ],
  sops: [{ id: "sop", name: "Paper orders", reviewed: "2026-01-31" }],
});

test.each([80, 120])("what is due looks as it should at %i columns", async (width) => {
  const today = "2026-06-30";
  const text = dueText(monochrome(width), {
    document: toDueDocument(due(inspect(plan, { today })), today),
    names: new Map([["ana", "Ana Ferro"]]),
    all: false,
    where: ["plan.yaml"],
    isOfChanges: false,
  });
  const golden = new URL(`../golden/due-${width}.golden.txt`, import.meta.url);
  await expect(`${text}\n`).toMatchFileSnapshot(fileURLToPath(golden));
});
