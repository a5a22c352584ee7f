import { type Element, type Minutes, never } from "@mainstay/plan";
import type { Loss } from "../cascade/loss.ts";
import { spansBelow, stepsOf } from "../cascade/spans.ts";
import type { Break, ReturnPath, Span } from "../results.ts";
import type { CriticalPath, CriticalPaths } from "./critical-paths.ts";
import type { Played } from "./played.ts";

/** What returns are worked out from; `toRestore` are the losses that are steps of the recovery. */
export type Returns = {
  readonly played: Played;
  readonly paths: CriticalPaths;
  readonly toRestore: ReadonlySet<Loss>;
};

/** How an element comes back from its last span below its `mbco` (SPEC 4.3); undefined if it never falls that far. */
export function returnOf(returns: Returns, element: Element, node: number): ReturnPath | undefined {
  const { graph, run } = returns.played;
  const spans = spansBelow(stepsOf(run.store, node), element.objectives);
  const last = spans.at(-1);
  if (last === undefined) return undefined;
  return {
    element: element.id,
    down: last.from,
    back: last.to,
    path: pathOf(returns, node, last).nodes.map((member) => graph.ids[member]),
    breaks: spans.flatMap((span) => breaksIn(returns, node, span)),
  };
}

function pathOf({ paths }: Returns, node: number, { to }: Span): CriticalPath {
  const end = { node, time: to };
  return to < never ? paths.toRise(end) : paths.toHold(end);
}

function breaksIn(returns: Returns, node: number, span: Span): readonly Break[] {
  const breakAt = (objective: Break["objective"], at: Minutes | undefined): readonly Break[] => {
    if (at === undefined) return [];
    const step = stepAt(returns, node, { span, at });
    return [{ objective, at, ...(step === undefined ? {} : { step }) }];
  };
  return [...breakAt("rto", span.rtoBreach), ...breakAt("mtpd", span.mtpdBreach)];
}

/** The step of the recovery that a span below waits for at an instant, if it is one that it waits for. */
function stepAt(
  returns: Returns,
  node: number,
  { span, at }: { span: Span; at: number },
): Break["step"] {
  const { played, paths, toRestore } = returns;
  const isInForce = (loss: Loss): boolean =>
    loss.at <= at && at < (played.run.ends.get(loss) ?? loss.at);
  const onPath = pathOf(returns, node, span).losses.filter(isInForce);
  // Where all of the path is lost only later, something else still holds the element down.
  const counting = onPath.length > 0 ? onPath : paths.toHold({ node, time: at }).losses;
  const step = counting.find((loss) => toRestore.has(loss));
  return step && played.graph.ids[step.node];
}
