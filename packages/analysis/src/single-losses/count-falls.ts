import { CascadeRun } from "../cascade/cascade-run.ts";
import { Tally } from "../circuit/tally.ts";
import { type Graph, inOwnOrder } from "../graph/graph.ts";
import { type Depths, fallDepth, placeOf } from "./depths.ts";
import { fallenNodes } from "./fallen-nodes.ts";
import { type LossBlock, singleLosses } from "./single-losses.ts";
import { type LossCircuit, toLossCircuit } from "./loss-circuit.ts";

/** Nodes in groups, by number, to be counted apart. */
export type Groups = { readonly of: Int32Array; readonly count: number };

/** For the loss of each node: how many others are reached, and of each group how many fall below their `mbco`. */
export type Falls = { readonly reached: Int32Array; readonly fallen: readonly Int32Array[] };

/** Counts what each node's loss, whole and for good, reaches and what of it falls (SPEC 6.1 and 6.2). */
export function countFalls(graph: Graph, groups: Groups, depths: Depths): Falls {
  const count = new FallCount(graph, groups, depths);
  for (const block of singleLosses(graph, count.circuit)) count.add(block);
  return { reached: count.reached, fallen: count.fallen };
}

const never = -1;

class FallCount {
  readonly reached: Int32Array;
  readonly fallen: readonly Int32Array[];
  readonly circuit: LossCircuit;
  readonly #graph: Graph;
  readonly #groups: Groups;
  readonly #blurred: readonly number[];
  /** The place among its depths at which each node falls; mostly the first: it falls if it is reached. */
  readonly #fallPlace: Int32Array;
  /** For each group, those that fall if they are reached, and the falls of the others. */
  readonly #sharp: readonly Tally[];
  readonly #dull: readonly Tally[];
  /** Those of the others that are reached. */
  readonly #reached = new Tally();
  #run: CascadeRun | undefined;

  constructor(graph: Graph, groups: Groups, depths: Depths) {
    const each = Array.from({ length: groups.count });
    this.reached = new Int32Array(graph.size);
    this.fallen = each.map(() => new Int32Array(graph.size));
    this.circuit = toLossCircuit(graph, depths);
    this.#graph = graph;
    this.#groups = groups;
    this.#blurred = depths.blurred;
    this.#fallPlace = Int32Array.from(
      { length: graph.size },
      (_, node) => placeOf(depths, node, fallDepth(graph, node)) ?? never,
    );
    this.#sharp = each.map(() => new Tally());
    this.#dull = each.map(() => new Tally());
  }

  /** Counts a block of losses. */
  add(block: LossBlock): void {
    this.#tally(block);
    const { lost } = block;
    const reached = [this.#reached.take()];
    for (const [group, fallen] of this.fallen.entries()) {
      const sharp = this.#sharp[group].take();
      const dull = this.#dull[group].take();
      for (const [scenario, node] of lost.entries())
        fallen[node] = sharp[scenario] + dull[scenario];
      reached.push(sharp);
    }
    for (const [scenario, node] of lost.entries()) {
      this.reached[node] = reached.reduce((sum, counts) => sum + counts[scenario], -1);
      if (this.#fallPlace[node] !== never) this.fallen[this.#groups.of[node]][node]--;
    }
    for (const scenario of this.#untold(block)) this.#recount(lost[scenario]);
  }

  #tally({ first, evaluation }: LossBlock): void {
    const { short } = this.circuit;
    for (let node = first; node < this.#graph.size; node++) {
      const place = this.#fallPlace[node];
      const group = this.#groups.of[node];
      evaluation.countIn(place === 0 ? this.#sharp[group] : this.#reached, short[node]);
      if (place > 0) evaluation.countIn(this.#dull[group], short[node] + place);
    }
  }

  /** The scenarios that reach a node of which it is not told how deep. */
  #untold({ evaluation }: LossBlock): ReadonlySet<number> {
    const { short } = this.circuit;
    return new Set(this.#blurred.flatMap((node) => [...evaluation.scenariosOf(short[node])]));
  }

  /** Counts anew, by a cascade, what falls when a node is lost. */
  #recount(lost: number): void {
    this.#run ??= new CascadeRun(this.#graph, inOwnOrder(this.#graph));
    for (const fallen of this.fallen) fallen[lost] = 0;
    for (const node of fallenNodes(this.#graph, this.#run, lost))
      this.fallen[this.#groups.of[node]][lost]++;
  }
}
