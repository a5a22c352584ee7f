import { Bottlenecks } from "../cascade/bottlenecks.ts";
import type { Loss } from "../cascade/loss.ts";
import { rounded } from "../cascade/rounding.ts";
import { satisfiedAt, targetsOf } from "../cascade/targets.ts";
import { justBefore } from "../cascade/timeline.ts";
import type { Played } from "./played.ts";
import { restorationOf } from "./restoration.ts";
import { type Moment, type Origin, type OriginOf, firstPath } from "./first-path.ts";

/** The nodes of a path, from the first that had to come back on, and in the same order the losses that it went by. */
export type CriticalPath = { readonly nodes: readonly number[]; readonly losses: readonly Loss[] };

/** Finds over which path nodes come back, and what holds them down until then (SPEC 4.2). */
export class CriticalPaths {
  readonly #played: Played;
  readonly #bottlenecks: Bottlenecks;
  readonly #lossesOf: ReadonlyMap<number, readonly Loss[]>;
  readonly #originOfRise: OriginOf;
  readonly #originOfHold: OriginOf;

  constructor(played: Played) {
    this.#played = played;
    this.#bottlenecks = new Bottlenecks(played.graph, played.run);
    this.#lossesOf = Map.groupBy(played.losses, ({ node }) => node);
    this.#originOfRise = remembered((moment) => this.#findOriginOfRise(moment));
    this.#originOfHold = remembered((moment) => this.#findOriginOfHold(moment));
  }

  /** The path over which a node rises at an instant. */
  toRise(moment: Moment): CriticalPath {
    return toPath(firstPath(moment, this.#originOfRise), this.#originOfRise);
  }

  /** The path over which a node is held down at an instant. */
  toHold(moment: Moment): CriticalPath {
    return toPath(firstPath(moment, this.#originOfHold), this.#originOfHold);
  }

  #findOriginOfRise({ node, time }: Moment): Origin {
    const { graph, run } = this.#played;
    const loss = this.#holdingLoss(node, justBefore(time));
    if (loss !== undefined) {
      const { ready, waitsFor } = restorationOf(this.#played, loss);
      return { loss, moments: waitsFor.map((target) => ({ node: target, time: ready })) };
    }
    const raised = this.#holdingTargets(node, justBefore(time), (target, r) => {
      const reached = rounded(satisfiedAt(graph, run.store, r, time));
      return rounded(run.store.levelAt(target, time)) >= reached;
    });
    return { moments: raised.map((target) => ({ node: target, time })) };
  }

  #findOriginOfHold({ node, time }: Moment): Origin {
    const loss = this.#holdingLoss(node, time);
    if (loss !== undefined) return { loss, moments: [] };
    const holding = this.#holdingTargets(node, time, () => true);
    return { moments: holding.map((target) => ({ node: target, time })) };
  }

  /** The first loss in force that leaves `node` just what it has at `time`. */
  #holdingLoss(node: number, time: number): Loss | undefined {
    const level = this.#level(node, time);
    if (level === 1) return undefined;
    const { ends } = this.#played.run;
    return this.#lossesOf.get(node)?.find((loss) => {
      const end = ends.get(loss) ?? loss.at;
      const isInForce = loss.at <= time && (time < end || end === Number.POSITIVE_INFINITY);
      return isInForce && rounded(loss.level) === level;
    });
  }

  /** The targets that are as low as the requirements that leave `node` just what it has at `time`, in plan order. */
  #holdingTargets(
    node: number,
    time: number,
    counts: (target: number, requirement: number) => boolean,
  ): readonly number[] {
    const { graph } = this.#played;
    const level = this.#level(node, time);
    if (level === 1) return [];
    const found = this.#bottlenecks
      .of(node, time, level)
      .flatMap(({ requirement, satisfied }) =>
        targetsOf(graph, requirement).filter(
          (target) => this.#level(target, time) <= satisfied && counts(target, requirement),
        ),
      );
    return [...new Set(found)].sort((a, b) => graph.position[a] - graph.position[b]);
  }

  #level(node: number, time: number): number {
    return rounded(this.#played.run.store.levelAt(node, time));
  }
}

function toPath(moments: readonly Moment[], originOf: OriginOf): CriticalPath {
  return {
    nodes: moments.map(({ node }) => node),
    losses: moments.flatMap((moment) => originOf(moment).loss ?? []),
  };
}

/** The same function, asked once for each moment. */
function remembered(originOf: OriginOf): OriginOf {
  const known = new Map<string, Origin>();
  return (moment) => {
    const key = `${moment.node} ${moment.time}`;
    const origin = known.get(key) ?? originOf(moment);
    known.set(key, origin);
    return origin;
  };
}
