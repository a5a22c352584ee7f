import { fileURLToPath } from "node:url";
import { due } from "@mainstay/analysis";
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
  sops: [{ id: "sop", name: "Paper orders", reviewed: "2026-01-31" }],
});

test.each([80, 120])("what is due looks as it should at %i columns", async (width) => {
  const today = "2026-06-30";
  const items = due(plan, { today });
  const text = dueText(monochrome(width), { items, plan, today, all: false, place: "plan.yaml" });
  const golden = new URL(`../golden/due-${width}.golden.txt`, import.meta.url);
  await expect(`${text}\n`).toMatchFileSnapshot(fileURLToPath(golden));
});
