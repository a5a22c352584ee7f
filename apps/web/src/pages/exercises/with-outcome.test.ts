import { outcomeOf } from "@mainstay/analysis";
import { type Exercise, JournalEntry } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { exerciseEdit } from "./exercise-edit.ts";
import { withOutcome } from "./with-outcome.ts";

const plan = planOf({
  elements: [{ id: "mail", kind: "service", name: "Mail" }],
  exercises: [
    {
      id: "autumn",
      name: "Autumn",
      scenario: "no-mail",
      date: "2026-10-01",
      goals: [
        { what: "Mail is back", element: "mail", within: "1h" },
        { what: "Customers are told", criterion: "All ten" },
      ],
    },
  ],
});
const [exercise] = plan.exercises;

let count = 0;
const entry = (time: string, what: object) =>
  JournalEntry.parse({
    id: `00000000-0000-4000-8000-00000000000${++count}`,
    occasion: { collection: "exercises", id: "autumn" },
    at: `2026-10-01T${time}:00.000Z`,
    received: `2026-10-01T${time}:00.000Z`,
    author: { name: "Ada" },
    what,
  });

test("results, times and what was seen go into the exercise, and the edit is of nothing else", () => {
  const entries = [
    entry("08:00", { kind: "started" }),
    entry("08:30", {
      kind: "observation",
      goal: "Customers are told",
      rating: "partly",
      text: "Six of ten",
    }),
    entry("08:45", { kind: "recovered", element: "mail" }),
    entry("09:00", { kind: "ended" }),
  ];
  const written = withOutcome(exercise, outcomeOf(exercise, entries), { plan, entries });
  expect(written).toMatchObject({
    result: "failed",
    goals: [
      { result: "passed", measured: 45, note: "Works again: Mail (Ada)" },
      { result: "failed", note: "Six of ten" },
    ],
  });
  const addresses = exerciseEdit(exercise, written).map((operation) =>
    "put" in operation ? operation.put : "",
  );
  expect(addresses.toSorted()).toEqual([
    "exercises/autumn/goals/1/measured",
    "exercises/autumn/goals/1/note",
    "exercises/autumn/goals/1/result",
    "exercises/autumn/goals/2/note",
    "exercises/autumn/goals/2/result",
    "exercises/autumn/result",
  ]);
});

test("an exercise without goals has no result by itself", () => {
  const { goals: _, ...bare } = exercise;
  expect(withOutcome(bare, outcomeOf({}, []), { plan, entries: [] })).toEqual(bare);
});

test("an exercise that was held before its day is of the day on which it began", () => {
  const [early, due] = ["2026-10-05", "2026-09-30"].map((date) => ({ ...exercise, date }));
  const entries = [
    entry("08:00", { kind: "started" }),
    entry("08:45", { kind: "recovered", element: "mail" }),
    entry("09:00", { kind: "ended" }),
  ];
  const dayOf = (one: Exercise | undefined) =>
    one && withOutcome(one, outcomeOf(one, entries), { plan, entries }).date;
  expect([dayOf(early), dayOf(due)]).toEqual(["2026-10-01", "2026-09-30"]);
});
