import { JournalEntry } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { runInjects } from "./sent-injects.ts";

const [exercise] = planOf({
  exercises: [
    {
      id: "autumn",
      name: "Autumn",
      scenario: "no-mail",
      date: "2026-10-01",
      injects: [
        { id: "press", after: "1h", what: "A newspaper asks" },
        { id: "silent", after: "0", what: "No mail comes in" },
      ],
    },
  ],
}).exercises;

const idOf = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;
const entry = (number: number, what: object) =>
  JournalEntry.parse({
    id: idOf(number),
    occasion: { collection: "exercises", id: "autumn" },
    at: `2026-10-01T08:00:0${number}.000Z`,
    received: "2026-10-01T08:00:09.000Z",
    author: { name: "Ada" },
    what,
  });

test("injects stand in the order of the clock, with what was sent and what players said to it", () => {
  const journal = [
    entry(1, { kind: "inject-sent", inject: "silent" }),
    entry(2, { kind: "response", inject: "silent", text: "We telephone" }),
    entry(3, { kind: "response", text: "To nothing in particular" }),
    entry(4, { kind: "inject-sent", inject: "press" }),
    entry(5, { kind: "withdrawal", of: idOf(4), text: "Too early" }),
  ];
  const run = runInjects(exercise.injects ?? [], journal);
  expect(run.map(({ inject, sent, responses }) => [inject.id, sent?.id, responses.length])).toEqual(
    [
      ["silent", idOf(1), 1],
      ["press", undefined, 0],
    ],
  );
});
