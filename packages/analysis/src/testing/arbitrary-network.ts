import type { Plan } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import fc from "fast-check";

/** How large a network is, and whether its elements may need each other in rings. */
export type NetworkSize = { readonly elements: number; readonly hasRings: boolean };

/**
 * Small plans that are dense in what makes a cascade hard: k-of-n groups, partial loss, tolerances, recover requirements,
 * rings, and one scenario `disaster` with repeated disruptions. Few distinct values, so that ties are common.
 */
export function arbitraryNetwork({ elements, hasRings }: NetworkSize): fc.Arbitrary<Plan> {
  return fc
    .integer({ min: 2, max: elements })
    .chain((count) =>
      fc.record({
        elements: fc.tuple(
          ...Array.from({ length: count }, (_, at) => element(at, hasRings ? count : at)),
        ),
        disruptions: fc.array(disruption(count), { minLength: 1, maxLength: 4 }),
      }),
    )
    .map(({ elements: list, disruptions }) =>
      planOf({ elements: list, scenarios: [{ id: "disaster", name: "Disaster", disruptions }] }),
    );
}

const instant = fc.constantFrom("0m", "30m", "1h", "2h");
const tolerance = fc.constantFrom("0m", "0m", "0m", "30m", "1h", "4h", "90m", "never");

function element(at: number, reach: number) {
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
          : fc.array(requirement(others), { maxLength: 3 }),
      recovery: fc.record({ time: instant, point: instant }, optional),
      objectives: fc.record(
        {
          rto: fc.constantFrom("30m", "1h", "2h", "4h"),
          rpo: fc.constantFrom("1h", "4h"),
          mtpd: fc.constant("8h"),
          mbco: fc.constantFrom(1, 0.7, 0.5, 0.3, 0),
        },
        optional,
      ),
    },
    { requiredKeys: ["id", "kind", "name"] },
  );
}

function requirement(ids: readonly string[]) {
  return fc
    .shuffledSubarray([...ids], { minLength: 1, maxLength: Math.min(3, ids.length) })
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
        holds: tolerance,
        loss: fc.constantFrom(1, 1, 1, 0.9, 0.5, 0.3, 0.25, 0),
      }),
    );
}

function disruption(count: number) {
  return fc.record(
    {
      element: fc.integer({ min: 0, max: count - 1 }).map((at) => `e-${at}`),
      at: instant,
      level: fc.constantFrom(0, 0, 0.2, 0.5, 1),
      lasts: fc.constantFrom("0m", "30m", "1h", "3h", "never"),
    },
    { requiredKeys: ["element"] },
  );
}
