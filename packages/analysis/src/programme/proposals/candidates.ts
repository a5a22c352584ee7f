import type { Disruption, Element, ElementId } from "@mainstay/plan";
import type { Inspection } from "../../inspection.ts";
import { simulate } from "../../simulate.ts";
import { unavailabilityOf } from "../../weak-points/unavailability.ts";
import type { OthersIncident, Proposal } from "./proposal.ts";
import { stoppingCuts } from "./stopping-cuts.ts";

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
  for (const { cut, functions: stops } of stoppingCuts(plan, { one, two })) {
    const losses = cut.toSorted().join("+");
    if (known.has(losses)) continue;
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
