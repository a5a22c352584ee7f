import fc from "fast-check";
import { ActionStatus } from "../records/action.ts";
import { Difference } from "../records/answer.ts";
import { ContactKind } from "../records/organisation.ts";
import { StrategyStatus } from "../records/strategy.ts";
import { Audience } from "../records/training.ts";
import { arbitraryNeeds } from "./arbitrary-elements.ts";
import type { Names } from "./arbitrary-plan.ts";
import {
  day,
  distinct,
  duration,
  durationOrNever,
  forEach,
  money,
  oneOf,
  record,
  share,
  someOf,
  text,
  upTo,
} from "./arbitrary-values.ts";

/** What the organisation is made of, beside its elements: a tree of units, and people. */
export function arbitraryOrganisationChart(names: Names) {
  return {
    units: forEach(names.units, (id, at) => unit(id, names.units.slice(0, at))),
    people: forEach(names.people, (id) => person(id, names)),
  };
}

function unit(id: string, above: readonly string[]) {
  return record(
    { id: fc.constant(id), name: text, parent: oneOf(above), headcount: fc.nat({ max: 900 }) },
    "id",
    "name",
  );
}

function person(id: string, { units, people }: Names) {
  const contact = fc.record({ kind: fc.constantFrom(...ContactKind.options), address: text });
  return record(
    {
      id: fc.constant(id),
      name: text,
      role: text,
      unit: oneOf(units),
      backup: oneOf(people.filter((other) => other !== id)),
      email: text,
      phone: text,
      contacts: fc.array(contact, { minLength: 1, maxLength: 3 }),
    },
    "id",
    "name",
  );
}

/** What could happen and what is done about it: scenarios, strategies, procedures, call trees, and what was proven and learnt. */
export function arbitraryResponses(names: Names, most: number) {
  return {
    scenarios: forEach(names.scenarios, (id) => scenario(id, names)),
    strategies: forEach(names.strategies, (id) => strategy(id, names)),
    sops: upTo("sop", most, (id) => sop(id, names)),
    callTrees: upTo("tree", names.people.length === 0 ? 0 : most, (id) => callTree(id, names)),
    exercises: upTo("exercise", names.scenarios.length === 0 ? 0 : most, (id) =>
      exercise(id, names),
    ),
    trainings: upTo("training", names.people.length === 0 ? 0 : most, (id) => training(id, names)),
    incidents: upTo("incident", most, (id) => incident(id, names)),
    actions: upTo("action", most, (id) => action(id, names)),
    answers: upTo("answer", most, (id) => answer(id, names)),
  };
}

function scenario(id: string, { people, elements }: Names) {
  const disruption = record(
    { element: fc.constantFrom(...elements), at: duration, level: share, lasts: durationOrNever },
    "element",
  );
  return record(
    {
      id: fc.constant(id),
      name: text,
      owner: oneOf(people),
      source: text,
      disruptions: fc.array(disruption, { minLength: 1, maxLength: 4 }),
    },
    "id",
    "name",
    "disruptions",
  );
}

function strategy(id: string, { units, people, elements, scenarios }: Names) {
  const address = fc.constantFrom(...elements).map((element) => `elements/${element}`);
  const change = fc.oneof(
    record(
      { put: address.map((of) => `${of}/recovery`), value: fc.record({ time: duration }) },
      "put",
      "value",
    ),
    record({ put: address.map((of) => `${of}/name`), value: text }, "put", "value"),
    record(
      {
        put: fc.constant(`elements/from-${id}`),
        value: fc.record({
          id: fc.constant(`from-${id}`),
          kind: fc.constant("service"),
          name: text,
        }),
      },
      "put",
      "value",
    ),
  );
  return record(
    {
      id: fc.constant(id),
      name: text,
      unit: oneOf(units),
      owner: oneOf(people),
      status: fc.constantFrom(...StrategyStatus.options),
      cost: money,
      yearlyCost: money,
      effort: duration,
      scenarios: someOf(scenarios),
      changes: fc.array(change, { minLength: 1, maxLength: 2 }),
    },
    "id",
    "name",
    "status",
  );
}

function sop(id: string, { units, people, elements, scenarios, strategies }: Names) {
  const step = record(
    {
      what: text,
      who: oneOf(people),
      takes: duration,
      channel: fc.constantFrom(...elements),
      expect: text,
      rollback: text,
      warning: text,
      approval: oneOf(people),
    },
    "what",
  );
  return record(
    {
      id: fc.constant(id),
      name: text,
      trigger: text,
      unit: oneOf(units),
      owner: oneOf(people),
      strategies: someOf(strategies),
      scenarios: someOf(scenarios),
      needs: arbitraryNeeds(elements, 2),
      copies: someOf(elements),
      steps: fc.array(step, { minLength: 1, maxLength: 3 }),
      version: text,
      reviewed: day,
      rehearsed: day,
      body: text,
    },
    "id",
    "name",
  );
}

/** A chain or a star: the first of the people drawn calls the others, or each calls the next. */
function callTree(id: string, { people, elements, scenarios }: Names) {
  const calls = fc
    .tuple(distinct(people, 5), fc.boolean())
    .map(([[start = "", ...called], star]) => {
      if (star && called.length > 0) return { start, calls: [{ from: start, to: called }] };
      return {
        start,
        calls: called.map((to, at) => ({ from: called[at - 1] ?? start, to: [to] })),
      };
    });
  const said = record(
    {
      id: fc.constant(id),
      name: text,
      owner: oneOf(people),
      scenarios: someOf(scenarios),
      channels: someOf(elements),
      copies: someOf(elements),
      tested: day,
    },
    "id",
    "name",
  );
  return fc.tuple(said, calls).map(([tree, called]) => ({ ...tree, ...called }));
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
    },
    "what",
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
      announced: fc.boolean(),
      stopRule: text,
      participants:
        people.length === 0
          ? fc.constant(undefined)
          : fc.tuple(
              record(
                { person: fc.constantFrom(...people), as: fc.constant("evaluator" as const) },
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
      also: someOf(people),
      every: duration,
      completions: fc.array(
        record({ person: fc.constantFrom(...people), on: day, note: text }, "person", "on"),
        { minLength: 1, maxLength: 3 },
      ),
    },
    "id",
    "name",
  );
}

function incident(id: string, { elements }: Names) {
  const instant = fc.constantFrom("2026-05-16T08:30:00Z", "2026-05-17T00:00:00Z");
  return record(
    {
      id: fc.constant(id),
      name: text,
      kind: fc.constantFrom("real" as const, "near-miss" as const),
      began: instant,
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
      cause: text,
      worked: fc.array(text, { minLength: 1, maxLength: 2 }),
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
      owner: oneOf(people),
      due: day,
      about: fc.constantFrom(...elements).map((element) => `elements/${element}`),
      status: fc.constantFrom(...ActionStatus.options),
      reason: text,
      closed: day,
    },
    "id",
    "name",
    "status",
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
