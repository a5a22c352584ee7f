import {
  type Disruption,
  type ElementId,
  type Minutes,
  never,
  type Plan,
  type ScenarioId,
  type Sop,
} from "@mainstay/plan";
import type { Cascade } from "../results.ts";
import {
  callTreeShortages,
  isLostWithin,
  scenariosOf,
  type Shortage,
  sopShortages,
} from "../self-dependence.ts";
import type { HinderedStep, ProcedureStanding } from "./response.ts";

type Happening = {
  readonly losses: readonly Disruption[];
  readonly cascade: Cascade;
  readonly now: Minutes;
};

/** Which procedures and call trees work at an instant (SPEC 11.5), first those that are for what is lost. */
export function proceduresOf(
  plan: Plan,
  { losses, cascade, now }: Happening,
): readonly ProcedureStanding[] {
  const isAlike = scenariosWith(plan, losses);
  const isDown = (id: ElementId): boolean => isLostWithin(cascade, id, now, now);
  const down = new Map<string, ElementId>(
    [...cascade.elements.keys()].filter(isDown).map((id) => [id, id]),
  );
  const sops = plan.sops.map(
    (sop): ProcedureStanding => ({
      collection: "sops",
      id: sop.id,
      scenarios: scenariosOf(plan, sop).filter(isAlike),
      ...standingOf(sopShortages(sop, cascade).flat(), hinderedSteps(sop, down), { down, now }),
    }),
  );
  const trees = plan.callTrees.map(
    (tree): ProcedureStanding => ({
      collection: "callTrees",
      id: tree.id,
      scenarios: (tree.scenarios ?? []).filter(isAlike),
      ...standingOf(callTreeShortages(tree, cascade).flat(), [], { down, now }),
    }),
  );
  const all = [...sops, ...trees];
  const isForThis = ({ scenarios }: ProcedureStanding): boolean => scenarios.length > 0;
  return [...all.filter(isForThis), ...all.filter((one) => !isForThis(one))];
}

/** Tells the scenarios in which something is lost that is among these losses. */
function scenariosWith(
  { scenarios }: Plan,
  losses: readonly Disruption[],
): (scenario: ScenarioId) => boolean {
  const lost = new Set(losses.map(({ element }) => element));
  const alike = new Set(
    scenarios
      .filter(({ disruptions }) => disruptions.some(({ element }) => lost.has(element)))
      .map(({ id }) => id),
  );
  return (scenario) => alike.has(scenario);
}

/** The elements that are below their `mbco` at an instant, by id. */
type DownNow = { readonly down: ReadonlyMap<string, ElementId>; readonly now: Minutes };

function standingOf(
  shortages: readonly Shortage[],
  steps: readonly HinderedStep[],
  { down, now }: DownNow,
): Pick<ProcedureStanding, "standing" | "lacks" | "steps" | "until"> {
  const lacks = shortages
    .filter(({ from, to }) => from <= now && now < to)
    .map(({ lacks: what, of, from }) => ({
      lacks: what,
      lost: of.filter((id) => down.has(id)),
      from,
    }));
  const [next = never] = shortages
    .flatMap(({ from }) => (from > now ? [from] : []))
    .sort((one, other) => one - other);
  return {
    standing: lacks.length > 0 ? "unusable" : steps.length > 0 ? "hindered" : "works",
    lacks,
    steps,
    until: lacks.length > 0 ? now : next,
  };
}

/** The steps of which the channel, or the team that does it, is lost. */
function hinderedSteps({ steps = [] }: Sop, down: DownNow["down"]): readonly HinderedStep[] {
  return steps.flatMap(({ channel, who }, step) => {
    const lost = new Set([channel, who].flatMap((id) => down.get(id ?? "") ?? []));
    return lost.size > 0 ? [{ step, lost: [...lost] }] : [];
  });
}
