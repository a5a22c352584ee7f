import { type Disruption, type Minutes, never, type Plan } from "@mainstay/plan";
import { toLosses } from "../cascade/loss.ts";
import { playLosses } from "../cascade/play-losses.ts";
import { graphOf } from "../graph/graph-of.ts";
import { goesOn } from "./known-losses.ts";

/**
 * Losses as they are expected to end (SPEC 11.3): what should be back by now and was not reported has no end any more that anybody
 * knows, the earliest first, because what waits for it is late through no fault of its own.
 */
export function assumeOverdue(
  plan: Plan,
  losses: readonly Disruption[],
  now: Minutes,
): readonly Disruption[] {
  const graph = graphOf(plan);
  let assumed = losses;
  for (;;) {
    const played = toLosses(graph, assumed);
    const { ends } = playLosses(graph, played);
    const dueAt = played.map((loss, at) =>
      goesOn(assumed[at]) ? (ends.get(loss) ?? loss.at) : Number.POSITIVE_INFINITY,
    );
    const first = dueAt.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY);
    if (first > now) return assumed;
    assumed = assumed.map((loss, at) => (dueAt[at] === first ? { ...loss, lasts: never } : loss));
  }
}
