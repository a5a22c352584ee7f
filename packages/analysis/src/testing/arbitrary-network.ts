import type { Plan } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import fc from "fast-check";

/** How large a network is, whether its elements may need each other in rings, and what its values are like. */
export type NetworkSize = {
  readonly elements: number;
  readonly hasRings: boolean;
  readonly values?: NetworkValues;
};

/** How many requirements an element has and how many targets each, at most, and what the numbers of a network are taken from. */
export type NetworkValues = {
  readonly needs: number;
  readonly targets: number;
  readonly instants: readonly string[];
  readonly tolerances: readonly string[];
  readonly losses: readonly number[];
  readonly levels: readonly number[];
  readonly mbcos: readonly number[];
};

const fewValues: NetworkValues = {
  needs: 3,
  targets: 3,
  instants: ["0m", "30m", "1h", "2h"],
  tolerances: ["0m", "0m", "0m", "30m", "1h", "4h", "90m", "never"],
  losses: [1, 1, 1, 0.9, 0.5, 0.3, 0.25, 0],
  levels: [0, 0, 0.2, 0.5, 1],
  mbcos: [1, 0.7, 0.5, 0.3, 0],
};

/** Values at the edges: instants two thousand years away, and shares about as large as what rounding hides. */
export const extremeValues: NetworkValues = {
  needs: 5,
  targets: 6,
  instants: ["0m", "1m", "30m", "2h", "999999999m", "1000000000m"],
  tolerances: ["0m", "0m", "1m", "30m", "90m", "999999999m", "1000000000m", "never"],
  losses: [1, 1, 1, 0.5, 1 / 3, 1e-9, 5e-10, 4e-10, 3e-5, 0.999_999_999, 0.999_999_999_6, 0],
  levels: [0, 0, 0.5, 1, 1e-9, 4e-10, 0.999_999_999, 0.999_999_999_4, 0.999_999_999_6],
  mbcos: [1, 1, 0.5, 2 / 3, 1e-9, 0.999_999_999, 0.999_999_999_6, 0],
};

/**
 * Small plans that are dense in what makes a cascade hard: k-of-n groups, partial loss, tolerances, recover requirements,
 * rings, and one scenario `disaster` with repeated disruptions. Few distinct values, so that ties are common, unless told
 * otherwise.
 */
export function arbitraryNetwork({
  elements,
  hasRings,
  values = fewValues,
}: NetworkSize): fc.Arbitrary<Plan> {
  return fc
    .integer({ min: 2, max: elements })
    .chain((count) =>
      fc.record({
        elements: fc.tuple(
          ...Array.from({ length: count }, (_, at) => element(at, hasRings ? count : at, values)),
        ),
        disruptions: fc.array(disruption(count, values), { minLength: 1, maxLength: 4 }),
      }),
    )
    .map(({ elements: list, disruptions }) =>
      planOf({ elements: list, scenarios: [{ id: "disaster", name: "Disaster", disruptions }] }),
    );
}

function element(at: number, reach: number, values: NetworkValues) {
  const instant = fc.constantFrom(...values.instants);
  const others = Array.from({ length: reach }, (_, other) => `e-${other}`).filter(
    (id) => id !== `e-${at}`,
  );
  const optional = { requiredKeys: [] };
  return fc.record(
    {
      id: fc.constant(`e-${at}`),
      kind: fc.constantFrom(
        "function" as const,
        "process" as const,
        "service" as const,
        "site" as const,
      ),
      name: fc.constant(`Element ${at}`),
      criticality: fc.constantFrom("mission-critical", "important", "deferrable"),
      needs:
        others.length === 0
          ? fc.constant<never[]>([])
          : fc.array(requirement(others, values), { maxLength: values.needs }),
      recovery: fc.record({ time: instant, point: instant }, optional),
      objectives: fc.record(
        {
          rto: fc.constantFrom("30m", "1h", "2h", "4h"),
          rpo: fc.constantFrom("1h", "4h"),
          mtpd: fc.constant("8h"),
          mbco: fc.constantFrom(...values.mbcos),
        },
        optional,
      ),
    },
    { requiredKeys: ["id", "kind", "name"] },
  );
}

function requirement(ids: readonly string[], { targets: most, tolerances, losses }: NetworkValues) {
  return fc
    .shuffledSubarray([...ids], { minLength: 1, maxLength: Math.min(most, ids.length) })
    .chain((targets) =>
      fc.record({
        targets: fc.constant(targets),
        atLeast: fc.integer({ min: 1, max: targets.length }),
        for: fc.constantFrom(
          "operate" as const,
          "operate" as const,
          "operate" as const,
          "recover" as const,
          "both" as const,
        ),
        holds: fc.constantFrom(...tolerances),
        loss: fc.constantFrom(...losses),
      }),
    );
}

function disruption(count: number, { instants, levels }: NetworkValues) {
  return fc.record(
    {
      element: fc.integer({ min: 0, max: count - 1 }).map((at) => `e-${at}`),
      at: fc.constantFrom(...instants),
      level: fc.constantFrom(...levels),
      lasts: fc.constantFrom("0m", "30m", "1h", "3h", "never"),
    },
    { requiredKeys: ["element"] },
  );
}
