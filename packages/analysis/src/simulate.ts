import {
  type Disruption,
  type ElementId,
  type Minutes,
  never,
  type Objectives,
  type Plan,
} from "@mainstay/plan";
import { Chains } from "./cascade/chains.ts";
import { toLosses } from "./cascade/loss.ts";
import { playLosses } from "./cascade/play-losses.ts";
import { type PlacedStep, spansBelow, stepsOf } from "./cascade/spans.ts";
import { stuckRings } from "./cascade/stuck-rings.ts";
import { graphOf } from "./graph/graph-of.ts";
import { type Graph, idOf } from "./graph/graph.ts";
import type { Cascade, Cause, ElementCascade, Span, Step } from "./results.ts";

/**
 * What a list of disruptions does to a plan: levels over time, spans below `mbco` with the instants at which they break
 * objectives, the chain behind each drop, and the rings that never come back (SPEC 2). The plan has been checked.
 */
export function simulate(plan: Plan, disruptions: readonly Disruption[]): Cascade {
  const graph = graphOf(plan);
  const losses = toLosses(graph, disruptions);
  const run = playLosses(graph, losses);
  let known: Chains | undefined;
  const chains = (): Chains => {
    known ??= new Chains(graph, run);
    return known;
  };
  const elements = new Map<ElementId, ElementCascade>();
  for (const [position, element] of plan.elements.entries()) {
    const steps = stepsOf(run.store, graph.nodeAt[position]);
    if (steps.length === 0) continue;
    elements.set(
      element.id,
      new FallenElement(steps, element.objectives, () => causesOf(steps, chains(), graph)),
    );
  }
  return { elements, rings: stuckRings(graph, run, losses) };
}

function causesOf(steps: readonly PlacedStep[], chains: Chains, graph: Graph): readonly Cause[] {
  return steps.flatMap(({ at, level, place }, i) => {
    const before = i === 0 ? 1 : steps[i - 1].level;
    return level < before ? [{ at, chain: chains.of(place).map((node) => idOf(graph, node)) }] : [];
  });
}

/** What a scenario does to one element. The chains behind its drops are worked out when asked for. */
class FallenElement implements ElementCascade {
  readonly level: readonly Step[];
  readonly firstImpact: Minutes;
  readonly below: readonly Span[];
  readonly #findCauses: () => readonly Cause[];
  #causes: readonly Cause[] | undefined;

  constructor(
    steps: readonly Step[],
    objectives: Objectives | undefined,
    findCauses: () => readonly Cause[],
  ) {
    this.level = steps.map(({ at, level }) => ({ at, level }));
    this.firstImpact = steps.find(({ level }) => level < 1)?.at ?? never;
    this.below = spansBelow(steps, objectives);
    this.#findCauses = findCauses;
  }

  get causes(): readonly Cause[] {
    this.#causes ??= this.#findCauses();
    return this.#causes;
  }
}
