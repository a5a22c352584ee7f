import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { dueIn } from "./due.ts";

const plan = planOf({
  people: [{ id: "ida", name: "Ida", joined: "2026-03-01" }],
  elements: [
    { id: "dispatch", kind: "function", name: "Dispatch" },
    { id: "mail", kind: "service", name: "Mail" },
  ],
  scenarios: [{ id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] }],
  exercises: [
    { id: "spring", name: "Spring", scenario: "no-mail", date: "2026-03-01" },
    { id: "later", name: "Later", scenario: "no-mail", date: "2026-03-01" },
  ],
  trainings: [{ id: "papers", name: "Papers", for: ["everybody"] }],
  deferrals: [
    {
      id: "wait",
      record: "exercises/later",
      until: "2027-01-01",
      reason: "Moving",
      approver: "ida",
      on: "2026-03-02",
    },
  ],
});

test("what is overdue is told with its record and whom it waits for, and what is put off is not", () => {
  expect(dueIn({ plan }, "2026-02-01")).toEqual([]);
  expect(dueIn({ plan }, "2026-11-01")).toEqual([
    {
      rule: "hold",
      record: "exercises/spring",
      message: "Hold: Spring, by 2026-03-01: it was to take place then, and has no result",
    },
    {
      rule: "train",
      record: "trainings/papers",
      person: "ida",
      message: "Train: Papers (Ida), by 2026-03-01: never done since joining on 2026-03-01",
    },
  ]);
});

test("what was never done and has no day is not told", () => {
  expect(dueIn({ plan }, "2026-11-01").map(({ record }) => record)).not.toContain(
    "elements/dispatch",
  );
});
