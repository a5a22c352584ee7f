import fc from "fast-check";
import { GoalRating } from "../records/exercise.ts";
import { preparationPoints } from "../records/preparation.ts";
import { Audience } from "../records/training.ts";
import type { Names } from "./arbitrary-plan.ts";
import { day, duration, oneOf, record, share, someOf, text, upTo } from "./arbitrary-values.ts";

/** How people are made ready: exercises of the scenarios, and trainings. */
export function arbitraryPractice(names: Names, most: number) {
  return {
    exercises: upTo("exercise", names.scenarios.length === 0 ? 0 : most, (id) =>
      exercise(id, names),
    ),
    trainings: upTo("training", names.people.length === 0 ? 0 : most, (id) => training(id, names)),
  };
}

function exercise(id: string, { people, elements, scenarios }: Names) {
  const goal = record(
    {
      what: text,
      criterion: text,
      element: fc.constantFrom(...elements),
      within: duration,
      measured: duration,
      result: fc.constantFrom("passed" as const, "failed" as const, "not-tested" as const),
      rating: fc.constantFrom(...GoalRating.options),
      strength: text,
      weakness: text,
      cause: text,
    },
    "what",
  );
  const inject = (at: number) =>
    record(
      {
        id: fc.constant(`${id}-${at}`),
        after: duration,
        what: text,
        sender: text,
        to:
          people.length === 0
            ? fc.constant(undefined)
            : fc.constantFrom(...people).map((person) => [person]),
        channel: fc.constantFrom(...elements),
        element: fc.constantFrom(...elements),
        expect: text,
      },
      "id",
      "after",
      "what",
    );
  const check = record(
    { point: fc.constantFrom(...preparationPoints), on: day, by: oneOf(people), note: text },
    "point",
    "on",
  );
  return record(
    {
      id: fc.constant(id),
      name: text,
      scenario: fc.constantFrom(...scenarios),
      date: day,
      method: fc.constantFrom("tabletop" as const, "drill" as const),
      facilitator: oneOf(people),
      aim: text,
      goals: fc.array(goal, { minLength: 1, maxLength: 2 }),
      scope: text,
      injects: fc.tuple(inject(1), inject(2)),
      checks: fc.uniqueArray(check, { minLength: 1, maxLength: 2, selector: ({ point }) => point }),
      announced: fc.boolean(),
      why: text,
      place: text,
      lasts: duration,
      sponsor: oneOf(people),
      logistics: text,
      assumptions: fc.array(text, { minLength: 1, maxLength: 2 }),
      involved: someOf(elements),
      switchover: fc.boolean(),
      strengths: fc.array(text, { minLength: 1, maxLength: 2 }),
      improvements: fc.array(text, { minLength: 1, maxLength: 2 }),
      reportedTo: text,
      reported: day,
      stopRule: text,
      participants:
        people.length === 0
          ? fc.constant(undefined)
          : fc.tuple(
              record(
                {
                  person: fc.constantFrom(...people),
                  as: fc.constant("evaluator" as const),
                  attended: fc.boolean(),
                },
                "person",
              ),
            ),
      approver: oneOf(people),
      approved: day,
      result: fc.constantFrom("passed" as const, "failed" as const),
    },
    "id",
    "name",
    "scenario",
    "date",
  );
}

function training(id: string, { people }: Names) {
  return record(
    {
      id: fc.constant(id),
      name: text,
      for: fc.array(fc.constantFrom(...Audience.options), { minLength: 1, maxLength: 2 }),
      roles: fc.uniqueArray(text, { minLength: 1, maxLength: 2 }),
      also: someOf(people),
      competence: text,
      passMark: share,
      every: duration,
      completions: fc.array(
        record(
          {
            person: fc.constantFrom(...people),
            on: day,
            trainer: text,
            score: share,
            result: fc.constantFrom("passed" as const, "failed" as const),
            until: day,
            evidence: text,
            note: text,
          },
          "person",
          "on",
        ),
        { minLength: 1, maxLength: 3 },
      ),
    },
    "id",
    "name",
  );
}
