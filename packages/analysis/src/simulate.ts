import { type Disruption, type ElementId, never, type Plan } from "@mainstay/plan";
import { CascadeRun } from "./cascade/cascade-run.ts";
import { Chains } from "./cascade/chains.ts";
import { isOpen, toLosses } from "./cascade/loss.ts";
import { type PlacedStep, spansBelow, stepsOf } from "./cascade/spans.ts";
import { stuckRings } from "./cascade/stuck-rings.ts";
import { compile, condenseAll, type Graph, inOwnOrder } from "./graph/graph.ts";
import type { Cascade, Cause, ElementCascade } from "./results.ts";

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

function causesOf(steps: readonly PlacedStep[], chains: Chains, { ids }: Graph): readonly Cause[] {
  return steps.flatMap(({ at, level, place }, i) => {
    const before = i === 0 ? 1 : steps[i - 1].level;
    return level < before ? [{ at, chain: chains.of(place).map((node) => ids[node]) }] : [];
  });
}
