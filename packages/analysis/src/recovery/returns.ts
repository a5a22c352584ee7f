import type { Element, Minutes } from "@mainstay/plan";
import { Chains } from "../cascade/chains.ts";
import type { Loss } from "../cascade/loss.ts";
import { spansBelow, stepsOf } from "../cascade/spans.ts";
import { idOf } from "../graph/graph.ts";
import type { Break, ReturnPath, Span } from "../results.ts";
import { CriticalPaths } from "./critical-paths.ts";
import type { Played } from "./played.ts";

/** How the elements of a plan come back, and what their broken objectives wait for (SPEC 4.3). */
export class Returns {
  readonly #played: Played;
  readonly #toRestore: ReadonlySet<Loss>;
  readonly #paths: CriticalPaths;
  #knownChains: Chains | undefined;

  /** `toRestore` are the losses that are steps of the recovery, in the order of the scenario. */
  constructor(played: Played, toRestore: ReadonlySet<Loss>) {
    this.#played = played;
    this.#toRestore = toRestore;
    this.#paths = new CriticalPaths(played);
  }

  /** How an element comes back from its last span below its `mbco`; undefined if it never falls that far. */
  of(element: Element, node: number): ReturnPath | undefined {
    const { graph, run } = this.#played;
    const spans = spansBelow(stepsOf(run.store, node), element.objectives);
    const last = spans.at(-1);
    if (last === undefined) return undefined;
    return {
      element: element.id,
      down: last.from,
      back: last.to,
      path: this.#paths.to({ node, time: last.to }).map(({ moment }) => idOf(graph, moment.node)),
      breaks: spans.flatMap((span) => this.#breaksIn(node, span)),
    };
  }

  #breaksIn(node: number, span: Span): readonly Break[] {
    const breakAt = (objective: Break["objective"], at: Minutes | undefined): readonly Break[] => {
      if (at === undefined) return [];
      const loss = this.#awaitedAt(node, at, span.to);
      return [
        {
          objective,
          at,
          ...(loss === undefined ? {} : { step: idOf(this.#played.graph, loss.node) }),
        },
      ];
    };
    return [...breakAt("rto", span.rtoBreach), ...breakAt("mtpd", span.mtpdBreach)];
  }

  /** What is to be restored at `time` before a node that is below then can be back at `back`. */
  #awaitedAt(node: number, time: number, back: number): Loss | undefined {
    const onPath = this.#paths
      .to({ node, time: back })
      .flatMap(({ loss }) => loss ?? [])
      .filter((loss) => this.#isInForce(loss, time));
    if (onPath.length > 0) return onPath.find((loss) => this.#toRestore.has(loss));
    // All of the critical path is lost only later, and something else holds the node down till then.
    const [first] = this.#chains.of(this.#played.run.store.stepAt(node, time));
    return [...this.#toRestore].find((loss) => loss.node === first && this.#isInForce(loss, time));
  }

  #isInForce(loss: Loss, time: number): boolean {
    return loss.at <= time && time < (this.#played.run.ends.get(loss) ?? loss.at);
  }

  get #chains(): Chains {
    this.#knownChains ??= new Chains(this.#played.graph, this.#played.run);
    return this.#knownChains;
  }
}
