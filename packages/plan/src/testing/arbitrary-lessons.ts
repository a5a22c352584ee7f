import fc from "fast-check";
import { ActionStatus } from "../records/action.ts";
import { Difference } from "../records/answer.ts";
import { CauseClass } from "../records/cause-class.ts";
import type { Names } from "./arbitrary-plan.ts";
import { day, duration, money, oneOf, record, text, upTo } from "./arbitrary-values.ts";

/** What happened and what came of it: incidents, actions, what may wait, and answers to what was observed. */
export function arbitraryLessons(names: Names, most: number) {
  return {
    incidents: upTo("incident", most, (id) => incident(id, names)),
    actions: upTo("action", most, (id) => action(id, names)),
    deferrals: upTo("deferral", names.people.length === 0 ? 0 : most, (id) => deferral(id, names)),
    answers: upTo("answer", most, (id) => answer(id, names)),
  };
}

function incident(id: string, { elements, people }: Names) {
  const instant = fc.constantFrom("2026-05-16T08:30:00Z", "2026-05-17T00:00:00Z");
  return record(
    {
      id: fc.constant(id),
      name: text,
      kind: fc.constantFrom("real" as const, "near-miss" as const),
      severity: fc.constantFrom("low" as const, "critical" as const),
      leader: oneOf(people),
      began: instant,
      detected: instant,
      activated: instant,
      restored: instant,
      ended: instant,
      disruptions: fc.tuple(
        record({ element: fc.constantFrom(...elements), at: duration }, "element"),
      ),
      achieved: fc.tuple(
        record(
          { element: fc.constantFrom(...elements), time: duration, point: duration },
          "element",
          "time",
        ),
      ),
      scope: text,
      userImpact: text,
      cause: text,
      causeClass: fc.constantFrom(...CauseClass.options),
      cost: money,
      told: fc.tuple(record({ who: text, at: instant, what: text }, "who", "at")),
      actionsTaken: fc.array(text, { minLength: 1, maxLength: 2 }),
      worked: fc.array(text, { minLength: 1, maxLength: 2 }),
      nextSteps: fc.array(text, { minLength: 1, maxLength: 2 }),
      reviewed: day,
    },
    "id",
    "name",
    "began",
    "disruptions",
  );
}

function action(id: string, { people, elements }: Names) {
  return record(
    {
      id: fc.constant(id),
      name: text,
      finding: text,
      source: fc.constantFrom("audit" as const, "review" as const),
      cause: text,
      causeClass: fc.constantFrom(...CauseClass.options),
      type: fc.constantFrom("correct" as const, "improve" as const),
      verifier: oneOf(people),
      verify: day,
      evidence: text,
      owner: oneOf(people),
      due: day,
      about: fc.constantFrom(...elements).map((element) => `elements/${element}`),
      status: fc.constantFrom(...ActionStatus.exclude(["proven"]).options),
      reason: text,
      closed: day,
    },
    "id",
    "name",
    "status",
    "reason",
  );
}

function deferral(id: string, { people, elements }: Names) {
  return record(
    {
      id: fc.constant(id),
      record: fc.constantFrom(...elements).map((element) => `elements/${element}`),
      until: fc.constant("2027-01-31"),
      reason: text,
      approver: fc.constantFrom(...people),
      on: fc.constantFrom("2026-01-31", "2026-06-30"),
    },
    "id",
    "record",
    "until",
    "reason",
    "approver",
    "on",
  );
}

function answer(id: string, { people }: Names) {
  const end = fc.constantFrom("payroll", "10.1.2.3", "db-1.example");
  const said = record(
    {
      id: fc.constant(id),
      about: fc.constantFrom(...Difference.options),
      from: end,
      to: end,
      port: fc.integer({ min: 0, max: 65_535 }),
      verdict: fc.constantFrom("explained" as const, "rejected" as const),
      reason: text,
      by: oneOf(people),
      on: day,
      until: day,
    },
    "id",
    "about",
    "verdict",
    "reason",
  );
  // One of both ends must be said.
  return said.map((answer) =>
    answer.from === undefined && answer.to === undefined ? { ...answer, to: "payroll" } : answer,
  );
}
