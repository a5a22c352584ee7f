import { type Graph, recovers } from "../graph/graph.ts";
import type { CascadeRun } from "./cascade-run.ts";
import { isOpen, type Loss } from "./loss.ts";
import { isImpaired } from "./rounding.ts";
import { satisfiedAt, targetsOf } from "./targets.ts";

/**
 * What the nodes of a cascade that never come back wait for (SPEC 2.7). What the recovery of a node waits for and what
 * the node needs to be whole are told apart: it may be restored without what it needs to work.
 */
export class Waits {
  /** The nodes that only a recovery which is never done, of all their disruptions, keeps down for good. */
  readonly waiting: ReadonlySet<number>;
  readonly #graph: Graph;
  readonly #run: CascadeRun;
  /** The nodes that a disruption holds down whatever comes back. */
  readonly #lostForGood: ReadonlySet<number>;

  constructor(graph: Graph, run: CascadeRun, losses: readonly Loss[]) {
    this.#graph = graph;
    this.#run = run;
    const endless = losses.filter(
      (loss) => run.ends.get(loss) === Number.POSITIVE_INFINITY && isImpaired(loss.level),
    );
    this.#lostForGood = new Set(endless.filter((loss) => !isOpen(loss)).map(({ node }) => node));
    const open = endless.filter((loss) => isOpen(loss) && !this.#lostForGood.has(loss.node));
    this.waiting = new Set(open.map(({ node }) => node));
  }

  /** What a recovery of `node` waits for in vain, in plan order. */
  toRecover(node: number): readonly number[] {
    const { form, requirementStart, purpose } = this.#graph;
    const awaited: number[] = [];
    for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
      if ((purpose[form[r]] & recovers) !== 0 && isImpaired(this.#satisfied(r)))
        awaited.push(...this.#downTargets(r));
    }
    return this.#inPlanOrder(awaited);
  }

  /** What must be whole, besides its own recovery, for `node` to be; nothing if it is lost for good. */
  toBeWhole(node: number): readonly number[] {
    if (this.#lostForGood.has(node)) return [];
    const { form, requirementStart, loss, holds } = this.#graph;
    const awaited: number[] = [];
    for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
      if (holds[form[r]] === Number.POSITIVE_INFINITY) continue;
      if (isImpaired(1 - loss[form[r]] * (1 - this.#satisfied(r))))
        awaited.push(...this.#downTargets(r));
    }
    return this.#inPlanOrder(awaited);
  }

  /** How far requirement `r` is satisfied after the last step of the cascade. */
  #satisfied(r: number): number {
    return satisfiedAt(this.#graph, this.#run.store, r, Number.POSITIVE_INFINITY);
  }

  #downTargets(r: number): readonly number[] {
    return targetsOf(this.#graph, r).filter((target) =>
      isImpaired(this.#run.store.levelAt(target, Number.POSITIVE_INFINITY)),
    );
  }

  #inPlanOrder(nodes: readonly number[]): readonly number[] {
    const { position } = this.#graph;
    return [...new Set(nodes)].sort((a, b) => position[a] - position[b]);
  }
}
