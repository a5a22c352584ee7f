import type { Disruption, Element, ElementId } from "@mainstay/plan";
import type { Inspection } from "../../inspection.ts";
import { simulate } from "../../simulate.ts";
import { cutsOfFunctions, type FunctionCut } from "../../weak-points/function-cuts.ts";
import { unavailabilityOf } from "../../weak-points/unavailability.ts";
import type { OthersIncident, Proposal } from "./proposal.ts";

/** A scenario that could be proposed. */
export type Candidate = Omit<Proposal, "rehearsed">;

/** What candidates are found by: the functions of which cuts are looked for, and what happened to others. */
type Sources = {
  /** For cuts of one element. */
  readonly one: readonly Element[];
  /** For cuts of two. */
  readonly two: readonly Element[];
  readonly others: readonly OthersIncident[];
};

/** Every scenario that could be proposed for a plan (SPEC 8.10). */
export function* candidates(
  inspection: Inspection,
  { one, two, others }: Sources,
): Generator<Candidate> {
  yield* ownScenarios(inspection);
  yield* cuts(inspection, { one, two });
  yield* incidents(inspection, others);
}

/** The functions of a plan, the most critical first, then in plan order. */
export function functionsByCriticality({
  plan,
  criticalities,
  assessmentOf,
}: Inspection): readonly Element[] {
  const place = ({ id }: Element): number => {
    const criticality = assessmentOf(id)?.criticality;
    return criticality === undefined ? criticalities.length : criticalities.indexOf(criticality);
  };
  return plan.elements
    .filter(({ kind }) => kind === "function")
    .toSorted((one, other) => place(one) - place(other));
}

/** What is lost, whatever the order and the times: `mail+radio`. */
function lossesIn(disruptions: readonly Disruption[]): string {
  return [...new Set(disruptions.map(({ element }) => element))].toSorted().join("+");
}

function* ownScenarios(inspection: Inspection): Generator<Candidate> {
  const all = functionsByCriticality(inspection).map(({ id }) => id);
  for (const { id, name, disruptions } of inspection.plan.scenarios) {
    const { elements } = inspection.cascadeOf(id);
    const functions = all.filter((one) => (elements.get(one)?.below.length ?? 0) > 0);
    yield {
      ...found(inspection, functions),
      source: "scenario",
      id: `scenario/${id}`,
      name,
      disruptions,
      scenario: id,
    };
  }
}

/** Losses of one or two, each once with all functions that it stops; not those that a scenario of the plan is already. */
function* cuts(
  inspection: Inspection,
  { one, two }: Omit<Sources, "others">,
): Generator<Candidate> {
  const { plan, elementById } = inspection;
  const known = new Set(plan.scenarios.map(({ disruptions }) => lossesIn(disruptions)));
  const pairs = cutsOfFunctions(plan, two, 2).filter(({ cut }) => cut.length === 2);
  const stopped = functionsByCut([...cutsOfFunctions(plan, one, 1), ...pairs]);
  for (const [losses, all] of stopped) {
    if (known.has(losses)) continue;
    const { cut, functions: stops } = all;
    const lost = cut.flatMap((id) => elementById.get(id) ?? []);
    const chances = lost.map(({ availability }) => unavailabilityOf(availability));
    const chance = chances.reduce(
      (product, one) => (product === undefined || one === undefined ? undefined : product * one),
      1,
    );
    yield {
      ...found(inspection, stops),
      source: "cut",
      id: `cut/${losses}`,
      name: lost.map(({ name }) => name).join(" and "),
      disruptions: cut.map((element) => ({ element })),
      chance,
    };
  }
}

/** Of each function so many of its cuts, the likeliest: hubs that everything needs make millions of pairs. */
const mostOfFunction = 200;

type StoppingCut = { readonly cut: readonly ElementId[]; readonly functions: ElementId[] };

/** The likeliest cuts of each function, each once with all the functions that it is a cut of. */
function functionsByCut(cuts: readonly FunctionCut[]): ReadonlyMap<string, StoppingCut> {
  const chosen = new Map<string, StoppingCut>();
  const counts = new Map<ElementId, number>();
  for (const { element, cut } of cuts) {
    const count = counts.get(element) ?? 0;
    counts.set(element, count + 1);
    if (count < mostOfFunction) chosen.set(cut.toSorted().join("+"), { cut, functions: [] });
  }
  const members = new Set(Array.from(chosen.values(), ({ cut }) => cut).flat());
  for (const { element, cut } of cuts) {
    if (!cut.every((id) => members.has(id))) continue;
    chosen.get(cut.toSorted().join("+"))?.functions.push(element);
  }
  return chosen;
}

function* incidents(
  inspection: Inspection,
  others: readonly OthersIncident[],
): Generator<Candidate> {
  const functions = functionsByCriticality(inspection).map(({ id }) => id);
  for (const { id, name, began, disruptions } of others) {
    const { elements } = simulate(inspection.plan, disruptions);
    const stopped = functions.filter((one) => (elements.get(one)?.below.length ?? 0) > 0);
    if (stopped.length === 0) continue;
    yield {
      ...found(inspection, stopped),
      source: "incident",
      id: `incident/${id}`,
      name,
      disruptions,
      began,
    };
  }
}

function found(
  { assessmentOf }: Inspection,
  functions: readonly ElementId[],
): Pick<Candidate, "functions" | "criticality" | "scenario" | "chance" | "began"> {
  const [first] = functions;
  return {
    functions,
    criticality: first === undefined ? undefined : assessmentOf(first)?.criticality,
    scenario: undefined,
    chance: undefined,
    began: undefined,
  };
}
