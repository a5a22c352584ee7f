import { Bottlenecks } from "../cascade/bottlenecks.ts";
import type { Loss } from "../cascade/loss.ts";
import { rounded } from "../cascade/rounding.ts";
import { satisfiedAt, targetsOf } from "../cascade/targets.ts";
import { justBefore } from "../cascade/timeline.ts";
import type { Played } from "./played.ts";
import { restorationOf } from "./restoration.ts";
import { type Moment, type Origin, type Path, ShortestPaths } from "./shortest-paths.ts";

/** Finds over which path nodes come back, or what holds those down that never do (SPEC 4.2). */
export class CriticalPaths {
  readonly #played: Played;
  readonly #bottlenecks: Bottlenecks;
  readonly #lossesOf: ReadonlyMap<number, readonly Loss[]>;
  readonly #paths: ShortestPaths;

  constructor(played: Played) {
    this.#played = played;
    this.#bottlenecks = new Bottlenecks(played.graph, played.run);
    this.#lossesOf = Map.groupBy(played.losses, ({ node }) => node);
    this.#paths = new ShortestPaths((moment) => this.#originOf(moment));
  }

  /** The path over which a node rises at an instant, from the first that had to come back on. */
  to(moment: Moment): Path {
    return this.#paths.to(moment);
  }

  #originOf({ node, time }: Moment): Origin {
    const loss = this.#holdingLoss(node, time);
    if (loss === undefined)
      return { loss, before: momentsAt(time, this.#holdingTargets(node, time)) };
    if (time === Number.POSITIVE_INFINITY) return { loss, before: [] };
    const { ready, waitsFor } = restorationOf(this.#played, loss);
    return { loss, before: momentsAt(ready, waitsFor) };
  }

  /** The first loss that left `node` just what it had until `time`. */
  #holdingLoss(node: number, time: number): Loss | undefined {
    const level = this.#levelUntil(node, time);
    if (level === 1) return undefined;
    const { ends } = this.#played.run;
    return this.#lossesOf
      .get(node)
      ?.find(
        (loss) =>
          rounded(loss.level) === level && loss.at < time && (ends.get(loss) ?? loss.at) >= time,
      );
  }

  /**
   * The targets whose rise at `time` let `node` rise, in plan order: they were as low as the requirements that left it
   * just what it had, and are up to what these are satisfied since. If `time` is never, those that stay as low.
   */
  #holdingTargets(node: number, time: number): readonly number[] {
    const { graph, run } = this.#played;
    const level = this.#levelUntil(node, time);
    if (level === 1) return [];
    const found = new Set<number>();
    for (const { requirement, satisfied } of this.#bottlenecks.of(node, justBefore(time), level)) {
      const reached =
        time < Number.POSITIVE_INFINITY
          ? rounded(satisfiedAt(graph, run.store, requirement, time))
          : 0;
      for (const target of targetsOf(graph, requirement)) {
        const isLow = this.#levelUntil(target, time) <= satisfied;
        if (isLow && rounded(run.store.levelAt(target, time)) >= reached) found.add(target);
      }
    }
    return [...found].sort((a, b) => graph.position[a] - graph.position[b]);
  }

  #levelUntil(node: number, time: number): number {
    return rounded(this.#played.run.store.levelAt(node, justBefore(time)));
  }
}

function momentsAt(time: number, nodes: readonly number[]): readonly Moment[] {
  return nodes.map((node) => ({ node, time }));
}
