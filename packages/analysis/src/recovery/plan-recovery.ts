import {
  type Disruption,
  type Element,
  type Minutes,
  minutes,
  never,
  type Plan,
} from "@mainstay/plan";
import { CascadeRun } from "../cascade/cascade-run.ts";
import { Chains } from "../cascade/chains.ts";
import { type Loss, toLosses } from "../cascade/loss.ts";
import { spansBelow, stepsOf } from "../cascade/spans.ts";
import { stuckRings } from "../cascade/stuck-rings.ts";
import { compile, condenseAll, type Graph } from "../graph/graph.ts";
import type { Break, RecoveryOrder, RecoveryStep, ReturnPath, Span } from "../results.ts";
import { readyAt, returnChain, risenTargets } from "./return-chain.ts";

/**
 * In which order a scenario's losses are restored, and how each function and process comes back: when, over which
 * critical path, and at which step an objective breaks (SPEC 4). Crews are not limited. The plan has been checked.
 */
export function planRecovery(plan: Plan, disruptions: readonly Disruption[]): RecoveryOrder {
  const graph = compile(plan);
  const losses = toLosses(graph, disruptions);
  const run = new CascadeRun(graph, condenseAll(graph));
  run.run(losses);
  const toRestore = losses.filter((_, at) => disruptions[at].lasts === undefined);
  const steps = toRestore.flatMap((loss) => stepOf(graph, run, loss)).sort(byReadiness(graph));
  const chains = new Chains(graph, run);
  const returns = plan.elements.flatMap((element, position) =>
    element.kind === "function" || element.kind === "process"
      ? returnOf({ graph, run, losses, chains, steps }, element, graph.nodeAt[position])
      : [],
  );
  return { steps, returns, rings: stuckRings(graph, run, losses) };
}

function stepOf(graph: Graph, run: CascadeRun, loss: Loss): readonly RecoveryStep[] {
  const done = run.ends.get(loss);
  if (done === undefined) return [];
  const isKnown = !Number.isNaN(loss.work);
  const ready = isKnown ? readyAt(graph, run, loss, done) : never;
  const ids = (nodes: readonly number[]) => nodes.map((node) => graph.ids[node]);
  const waitsFor =
    ready > loss.at && ready < never ? risenTargets(graph, run, loss.node, ready, false) : [];
  return [
    {
      element: graph.ids[loss.node],
      lost: minutes(loss.at),
      ready: minutes(ready),
      work: isKnown ? minutes(loss.work) : never,
      done: minutes(done),
      waitsFor: ids(waitsFor),
    },
  ];
}

function byReadiness({ nodeOf, position }: Graph): (a: RecoveryStep, b: RecoveryStep) => number {
  const place = ({ element }: RecoveryStep): number => position[nodeOf.get(element) ?? 0];
  const order = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
  return (a, b) => order(a.ready, b.ready) || order(a.done, b.done) || order(place(a), place(b));
}

type Played = {
  readonly graph: Graph;
  readonly run: CascadeRun;
  readonly losses: readonly Loss[];
  readonly chains: Chains;
  readonly steps: readonly RecoveryStep[];
};

/** The last return of an element that falls below its `mbco`; nothing for one that does not. */
function returnOf(played: Played, element: Element, node: number): readonly ReturnPath[] {
  const { graph, run, losses, chains, steps } = played;
  const levels = stepsOf(run.store, node);
  const spans = spansBelow(levels, element.objectives);
  const last = spans.at(-1);
  if (last === undefined) return [];
  const holding = levels.findLast(({ at }) => at < last.to)?.place ?? 0;
  const nodes =
    last.to < never ? returnChain(graph, run, losses, node, last.to) : chains.of(holding);
  const path = nodes.map((member) => graph.ids[member]);
  const onPath = steps.filter((step) => path.includes(step.element));
  return [
    {
      element: element.id,
      down: last.from,
      back: last.to,
      path,
      breaks: spans.flatMap((span) => breaksOf(span, onPath)),
    },
  ];
}

function breaksOf(
  { rtoBreach, mtpdBreach }: Span,
  steps: readonly RecoveryStep[],
): readonly Break[] {
  const breakAt = (objective: Break["objective"], at: Minutes | undefined): readonly Break[] => {
    if (at === undefined) return [];
    const step = steps.find(({ done }) => done > at)?.element;
    return [{ objective, at, ...(step === undefined ? {} : { step }) }];
  };
  return [...breakAt("rto", rtoBreach), ...breakAt("mtpd", mtpdBreach)];
}
