import { expect, test } from "vitest";
import { planOf } from "../testing/index.ts";
import { onlyPlays } from "./only-plays.ts";

const exerciseOf = (more: object) =>
  planOf({
    exercises: [
      {
        id: "autumn",
        name: "Autumn",
        scenario: "no-mail",
        date: "2026-10-01",
        participants: [{ person: "ada" }, { person: "ben", as: "evaluator" }],
        ...more,
      },
    ],
  }).exercises[0];

test.each([
  ["a player", {}, "ada", true],
  ["an evaluator", {}, "ben", false],
  ["who takes no part", {}, "eve", false],
  ["a player who leads it", { facilitator: "ada" }, "ada", false],
  ["a player who wants it", { sponsor: "ada" }, "ada", false],
  ["a player who allows it", { approver: "ada" }, "ada", false],
  [
    "a player who watches too",
    { participants: [{ person: "ada" }, { person: "ada", as: "observer" }] },
    "ada",
    false,
  ],
  ["a player of what is judged", { result: "passed" }, "ada", false],
])("%s", (_, more, person, expected) => {
  expect(onlyPlays(exerciseOf(more), person)).toBe(expected);
});
