import { type Plan, type Strategy, StrategyId } from "@mainstay/plan";
import { mitigations } from "./mitigations.ts";
import type { Mitigation, Place } from "./mitigation.ts";
import type { PlanView } from "./plan-view.ts";
import { editFor, placesOf } from "./propose.ts";
import { afterEdit, toWrittenPlan, viewOfWritten, type WrittenPlan } from "./written-plan.ts";

/** A strategy of the plan that does what a mitigation would do, and the places where it does. */
type Covered = { readonly strategy: Strategy; readonly places: readonly Place[] };

/**
 * A mitigation that applies to a plan: where there is something left to do, and the strategy that does it, absent where
 * strategies of the plan do it all.
 */
export type MatchedMitigation = {
  readonly mitigation: Mitigation;
  readonly places: readonly Place[];
  readonly strategy: Strategy | undefined;
  readonly covered: readonly Covered[];
};

/**
 * The mitigations that apply to a checked plan, as it is written, in the order of the catalog; each with one proposed
 * strategy that can be carried out on it. A place is not proposed where the plan already has what would be added, and
 * where a strategy of the plan that is not carried out yet, or was decided against, leaves nothing to do: that is named.
 */
export function matchMitigations(written: Plan): readonly MatchedMitigation[] {
  const plan = toWrittenPlan(written);
  const view = viewOfWritten(plan);
  const strategies = written.strategies.flatMap((strategy) => toTried(plan, strategy));
  return mitigations.flatMap((mitigation) => {
    const found = placesOf(mitigation, view);
    if (found.size === 0) return [];
    const covered = strategies.flatMap((tried) => coveredBy(tried, mitigation, found));
    const done = new Set(covered.flatMap(({ places }) => places));
    const left = new Map([...found].filter(([, place]) => !done.has(place)));
    return [
      {
        mitigation,
        places: [...left.values()],
        strategy: left.size === 0 ? undefined : toStrategy(plan, mitigation, left),
        covered,
      },
    ];
  });
}

type Tried = {
  readonly strategy: Strategy;
  readonly records: ReadonlySet<string>;
  /** What mitigations see once the strategy is carried out; worked out when somebody asks. */
  readonly view: () => PlanView | undefined;
};

function toTried(plan: WrittenPlan, strategy: Strategy): readonly Tried[] {
  const { status, changes = [] } = strategy;
  if (status === "implemented" || status === "validated" || changes.length === 0) return [];
  const records = new Set(
    changes.map((change) => recordOf("put" in change ? change.put : change.remove)),
  );
  let known: { readonly view: PlanView | undefined } | undefined;
  const view = () => {
    if (known === undefined) {
      const after = afterEdit(plan, changes);
      known = { view: after === undefined ? undefined : viewOfWritten(after) };
    }
    return known.view;
  };
  return [{ strategy, records, view }];
}

function coveredBy(
  { strategy, records, view }: Tried,
  mitigation: Mitigation,
  found: ReadonlyMap<string, Place>,
): readonly Covered[] {
  // What changes the features of the tenant may change anything that the catalog gives.
  const mayTouch = (address: string) =>
    records.has(address) || [...records].some((record) => record.startsWith("uses/"));
  const touched = [...found].filter(([address]) => mayTouch(address));
  const carriedOut = touched.length === 0 ? undefined : view();
  if (carriedOut === undefined) return [];
  const left = placesOf(mitigation, carriedOut);
  const places = touched.flatMap(([address, place]) => (left.has(address) ? [] : [place]));
  return places.length === 0 ? [] : [{ strategy, places }];
}

function toStrategy(
  plan: WrittenPlan,
  mitigation: Mitigation,
  places: ReadonlyMap<string, Place>,
): Strategy {
  const taken = new Set<string>(plan.written.strategies.map(({ id }) => id));
  let id = mitigation.id;
  for (let count = 2; taken.has(id); count++) id = `${mitigation.id}-${count}`;
  return {
    id: StrategyId.parse(id),
    name: mitigation.title,
    description: mitigation.does,
    status: "proposed",
    changes: [...editFor(plan, mitigation, places)],
  };
}

function recordOf(address: string): string {
  return address.split("/").slice(0, 2).join("/");
}
