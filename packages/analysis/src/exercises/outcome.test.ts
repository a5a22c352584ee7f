import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { outcomeOf } from "./outcome.ts";
import { type Happened, idOfEntry, journalOf } from "./testing/journal-of.ts";

type GoalInFile = { what: string; criterion?: string; element?: string; within?: string };

function outcome(goal: GoalInFile, ...happened: readonly Happened[]) {
  const { exercises } = planOf({
    exercises: [
      { id: "autumn", name: "Autumn", scenario: "no-mail", date: "2026-10-01", goals: [goal] },
    ],
  });
  const { goals, result } = outcomeOf(exercises[0], journalOf(...happened));
  return { result, measured: goals[0]?.measured, because: goals[0]?.because.map(({ id }) => id) };
}

const back = { what: "Mail is back", element: "mail", within: "30m" };
const recovered = { kind: "recovered", element: "mail" };

test("12.4 what is to be back passes within its time, by the clock of the exercise", () => {
  expect(
    outcome(
      back,
      ["09:00", { kind: "started" }],
      ["09:20", { kind: "paused" }],
      ["10:00", { kind: "resumed" }],
      ["10:10", recovered],
      ["11:00", { kind: "ended" }],
    ),
  ).toEqual({ result: "passed", measured: 30, because: [idOfEntry(4)] });
});

test("12.4 a minute that has begun counts whole, from the loss where somebody noted it", () => {
  const happened = [
    ["09:00", { kind: "started" }],
    ["09:10", { kind: "lost", element: "mail" }],
    ["09:41", recovered],
  ] as const;
  expect(outcome(back, ...happened)).toMatchObject({ result: "failed", measured: 31 });
});

test("12.4 what never came back failed once its time was over, and was not tested before", () => {
  const started = ["09:00", { kind: "started" }] as const;
  expect(outcome(back, started, ["09:20", { kind: "ended" }]).result).toBeUndefined();
  expect(outcome(back, started, ["09:40", { kind: "ended" }]).result).toBe("failed");
});

test("12.4 what was withdrawn counts for nothing", () => {
  const found = outcome(
    back,
    ["09:00", { kind: "started" }],
    ["09:10", recovered],
    ["09:20", { kind: "withdrawal", of: idOfEntry(2), text: "It was another mailbox" }],
  );
  expect(found).toEqual({ result: undefined, measured: undefined, because: [] });
});

const told = { what: "Customers are told", criterion: "All ten, within the hour" };
const seen = (rating: string) => ({
  kind: "observation",
  goal: "Customers are told",
  rating,
  text: "As heard",
});

test.each([
  [["met"], "passed"],
  [["met", "partly"], "failed"],
  [["not-met"], "failed"],
  [[], undefined],
])("12.4 any other goal is judged by what evaluators saw: %j is %s", (ratings, result) => {
  const found = outcome(
    told,
    ["09:00", { kind: "started" }],
    ...ratings.map((rating) => ["09:30", seen(rating)] as const),
  );
  expect(found.result).toBe(result);
});
