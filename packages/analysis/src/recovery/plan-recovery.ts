import { type Disruption, minutes, never, type Plan } from "@mainstay/plan";
import type { Loss } from "../cascade/loss.ts";
import { stuckRings } from "../cascade/stuck-rings.ts";
import { type Graph, idOf } from "../graph/graph.ts";
import type { RecoveryOrder, RecoveryStep } from "../results.ts";
import { type Played, play } from "./played.ts";
import { restorationOf } from "./restoration.ts";
import { Returns } from "./returns.ts";

/**
 * In which order a scenario's losses are restored, and how each function and process comes back: when, over which
 * critical path, and at which step an objective breaks (SPEC 4). Crews are not limited. The plan has been checked.
 */
export function planRecovery(plan: Plan, disruptions: readonly Disruption[]): RecoveryOrder {
  const played = play(plan, disruptions);
  const { graph, losses, run } = played;
  const toRestore = new Set(
    losses.filter((loss, at) => disruptions[at].lasts === undefined && run.ends.has(loss)),
  );
  const returns = new Returns(played, toRestore);
  return {
    steps: [...toRestore].map((loss) => stepOf(played, loss)).sort(byReadiness(graph)),
    returns: plan.elements.flatMap((element, position) =>
      element.kind === "function" || element.kind === "process"
        ? (returns.of(element, graph.nodeAt[position]) ?? [])
        : [],
    ),
    rings: stuckRings(graph, run, losses),
  };
}

function stepOf(played: Played, loss: Loss): RecoveryStep {
  const { graph, run } = played;
  const { ready, waitsFor } = restorationOf(played, loss);
  return {
    element: idOf(graph, loss.node),
    lost: minutes(loss.at),
    ready: minutes(ready),
    work: Number.isNaN(loss.work) ? never : minutes(loss.work),
    done: minutes(run.ends.get(loss) ?? loss.at),
    waitsFor: waitsFor.map((node) => idOf(graph, node)),
  };
}

function byReadiness({ nodeOf, position }: Graph): (a: RecoveryStep, b: RecoveryStep) => number {
  const place = ({ element }: RecoveryStep): number => position[nodeOf.get(element) ?? 0];
  const order = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
  return (a, b) => order(a.ready, b.ready) || order(a.done, b.done) || order(place(a), place(b));
}
