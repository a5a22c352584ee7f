import fc from "fast-check";
import { StrategyStatus } from "../records/strategy.ts";
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

/** What could happen and what is done about it: scenarios, strategies, procedures and call trees. */
export function arbitraryResponses(names: Names, most: number) {
  return {
    scenarios: forEach(names.scenarios, (id) => scenario(id, names)),
    strategies: forEach(names.strategies, (id) => strategy(id, names)),
    sops: upTo("sop", most, (id) => sop(id, names)),
    callTrees: upTo("tree", names.people.length === 0 ? 0 : most, (id) => callTree(id, names)),
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
