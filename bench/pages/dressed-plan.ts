import { Plan, UnitId } from "@mainstay/plan";
import * as z from "zod";
import { layeredPlan } from "../layered-plan.ts";
import { whatHappened } from "./what-happened.ts";

/** How many units, people and so on there are for each 1,000 elements. */
const perThousand = {
  units: 3,
  people: 20,
  scenarios: 2,
  strategies: 2,
  sops: 10,
  impactAnalyses: 25,
} as const;
const categories = ["financial", "customers", "legal", "safety", "operations"];
const ratings = ["minor", "moderate", "major", "severe"];
const timeframes = ["4h", "1d", "3d", "1w"];

/** A plan in layers with all that a plan of its size has besides: units that own, people, what could happen and did, what is done about it. */
export function dressedPlan(size: number): Plan {
  const { elements } = layeredPlan({ elements: size, targets: size * 3, seed: 1 });
  const many = <Item>(of: keyof typeof perThousand, make: (at: number) => Item): Item[] =>
    Array.from({ length: Math.ceil((perThousand[of] * size) / 1000) }, (_, at) => make(at));
  const named = (kind: string, at: number) => ({ id: `${kind}-${at}`, name: `${kind} ${at}` });
  const idsOf = (wanted: string) => elements.filter(({ kind }) => kind === wanted);
  const [work, systems] = [idsOf("function"), idsOf("infrastructure")];
  const one = <Item>(items: readonly Item[], at: number): Item => items[at % items.length];
  const units = many("units", (at) => ({
    ...named("unit", at),
    ...(at === 0 ? {} : { parent: `unit-${Math.floor((at - 1) / 8)}` }),
  }));
  const scenarios = many("scenarios", (at) => ({
    ...named("scenario", at),
    disruptions: [{ element: one(systems, at * 7).id }, { element: one(systems, at * 11 + 3).id }],
  }));
  const people = many("people", (at) => ({
    ...named("person", at),
    unit: one(units, at).id,
    email: `person-${at}@example.com`,
  }));
  const dressing = z.decode(Plan, {
    mainstay: 1,
    units,
    people,
    scenarios,
    ...whatHappened({ size, people, scenarios, systems }),
    strategies: many("strategies", (at) => ({
      ...named("strategy", at),
      status: at % 3 === 0 ? ("approved" as const) : ("proposed" as const),
      cost: `${1000 * (1 + (at % 40))} EUR`,
      scenarios: [one(scenarios, at).id],
      changes: [{ put: `elements/${one(systems, at * 7).id}/recovery/time`, value: "30m" }],
    })),
    sops: many("sops", (at) => ({
      ...named("sop", at),
      unit: one(units, at).id,
      scenarios: [one(scenarios, at).id],
      needs: [one(systems, at).id],
      steps: Array.from({ length: 8 }, (_, step) => ({
        what: `Do the ${step + 1}th of what is to be done`,
        takes: "15m",
      })),
      reviewed: "2026-01-10",
    })),
    impactAnalyses: many("impactAnalyses", (at) => ({
      ...named("analysis", at),
      element: one(work, at).id,
      unit: one(units, at).id,
      impacts: categories.flatMap((category, row) =>
        timeframes.map((after, column) => ({
          category,
          after,
          rating: ratings[Math.min(3, Math.max(0, column + ((at + row) % 3) - 1))],
        })),
      ),
      status: at % 2 === 0 ? ("approved" as const) : ("draft" as const),
    })),
  });
  const owned = elements.map((element, at) => ({
    ...element,
    // Of what work rests on, few things are services.
    kind: element.kind === "service" && at % 10 > 0 ? ("application" as const) : element.kind,
    unit: UnitId.parse(one(units, at).id),
  }));
  return { ...dressing, elements: owned };
}
