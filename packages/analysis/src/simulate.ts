import type { Disruption, ElementId, Objectives, Plan } from "@mainstay/plan";
import { minutes, never } from "@mainstay/plan";
import { CascadeRun } from "./cascade/cascade-run.ts";
import { Chains } from "./cascade/chains.ts";
import { isOpen, toLosses } from "./cascade/loss.ts";
import { rounded } from "./cascade/rounding.ts";
import type { StepStore } from "./cascade/step-store.ts";
import { stuckRings } from "./cascade/stuck-rings.ts";
import { compile, condenseAll, type Graph, inOwnOrder } from "./graph/graph.ts";
import type { Cascade, Cause, ElementCascade, Span, Step } from "./results.ts";

/**
 * What a list of disruptions does to a plan: levels over time, spans below `mbco` with the instants at which they break
 * objectives, the chain behind each drop, and the rings that never come back (SPEC 2). The plan has been checked.
 */
export function simulate(plan: Plan, disruptions: readonly Disruption[]): Cascade {
  const graph = compile(plan);
  const losses = toLosses(graph, disruptions);
  const run = new CascadeRun(graph, losses.some(isOpen) ? condenseAll(graph) : inOwnOrder(graph));
  run.run(losses);
  const chains = new Chains(graph, run);
  const elements = new Map<ElementId, ElementCascade>();
  for (const [position, element] of plan.elements.entries()) {
    const steps = stepsOf(run.store, graph.nodeAt[position]);
    if (steps.length === 0) continue;
    elements.set(element.id, {
      level: steps.map(({ at, level }) => ({ at, level })),
      firstImpact: steps.find(({ level }) => level < 1)?.at ?? never,
      below: spansBelow(steps, element.objectives),
      causes: causesOf(steps, chains, graph),
    });
  }
  return { elements, rings: stuckRings(graph, run, losses) };
}

type PlacedStep = Step & { readonly place: number };

/** The steps of a node after rounding, without those that then change nothing. */
function stepsOf(store: StepStore, node: number): readonly PlacedStep[] {
  const steps: PlacedStep[] = [];
  let before = 1;
  for (let place = store.begin[node]; place < store.end[node]; place++) {
    const level = rounded(store.levels[place]);
    if (level !== before) steps.push({ at: minutes(store.times[place]), level, place });
    before = level;
  }
  return steps;
}

function spansBelow(steps: readonly Step[], objectives: Objectives | undefined): readonly Span[] {
  const { rto = never, mtpd = never, mbco = 1 } = objectives ?? {};
  const spans: Span[] = [];
  let from: number | undefined;
  for (const { at, level } of [...steps, { at: never, level: 1 }]) {
    const isBelow = level < rounded(mbco);
    if (isBelow) from ??= at;
    if (isBelow || from === undefined) continue;
    const lasts = at - from;
    spans.push({
      from: minutes(from),
      to: at,
      ...(lasts > rto ? { rtoBreach: minutes(from + rto) } : {}),
      ...(lasts > mtpd ? { mtpdBreach: minutes(from + mtpd) } : {}),
    });
    from = undefined;
  }
  return spans;
}

function causesOf(steps: readonly PlacedStep[], chains: Chains, { ids }: Graph): readonly Cause[] {
  return steps.flatMap(({ at, level, place }, i) => {
    const before = i === 0 ? 1 : steps[i - 1].level;
    return level < before ? [{ at, chain: chains.of(place).map((node) => ids[node]) }] : [];
  });
}
