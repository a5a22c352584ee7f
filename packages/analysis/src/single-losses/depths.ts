import { rounded } from "../cascade/rounding.ts";
import { type Graph, mbcoOf, ringStart } from "../graph/graph.ts";

/**
 * The depths by which it matters that a node is short of whole when others are lost (SPEC 5.2 to 5.4). "At all", before
 * rounding, matters of every node and is the first; where losses are whole it says everything.
 */
export type Depths = {
  /** The other depths of a node, if it has any. */
  readonly more: ReadonlyMap<number, readonly number[]>;
  /** A node that is short at all is short by at least this share. */
  readonly slightest: Float64Array;
  /** The nodes that would have too many depths: only the first was kept, and how deep they are short is not told. */
  readonly blurred: readonly number[];
};

/** "At all" alone, of every node. */
export function depthsAtAll({ size }: Graph): Depths {
  const slightest = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  return { more: new Map(), slightest, blurred: [] };
}

/**
 * The depths at which elements fall below their `mbco`, carried down to what they rest on; `slightest` as it is known. A
 * node that would have more than `most` is blurred, and a ring whose members would on average.
 */
export function depthsOfFalls(graph: Graph, slightest: Float64Array, most = 64): Depths {
  const asked = new Asked(graph, slightest, most);
  for (let last = graph.size - 1; last >= 0; ) {
    const first = ringStart(graph, last);
    asked.askRing(first);
    last = first - 1;
  }
  return asked;
}

/** The place of a depth among those of a node: 0 is "at all". Undefined for more than all, which no node is short by. */
export function placeOf(
  { more, slightest }: Depths,
  node: number,
  depth: number,
): number | undefined {
  if (depth >= 1) return undefined;
  if (depth < slightest[node] - unnoticed) return 0;
  return 1 + (more.get(node)?.indexOf(depth) ?? 0);
}

/** The depth by more than which a node is short when it is below its `mbco`. */
export function fallDepth(graph: Graph, node: number): number {
  return 1 - rounded(mbcoOf(graph, node)) + unnoticed;
}

/** What rounding levels to 9 decimals may hide. */
const unnoticed = 5e-10;

class Asked implements Depths {
  readonly more = new Map<number, number[]>();
  readonly slightest: Float64Array;
  readonly blurred: number[] = [];
  readonly #graph: Graph;
  readonly #most: number;

  constructor(graph: Graph, slightest: Float64Array, most: number) {
    this.slightest = slightest.slice();
    this.#graph = graph;
    this.#most = most;
  }

  /** Asks the members of a ring, or a node that is in none, once all that rests on them has asked. */
  askRing(first: number): void {
    const end = this.#graph.end[first];
    const open: [node: number, depth: number][] = [];
    for (let node = first; node < end; node++) {
      this.#ask(node, fallDepth(this.#graph, node));
      for (const depth of this.more.get(node) ?? []) open.push([node, depth]);
    }
    for (const [node, depth] of open) {
      if (open.length > this.#most * (end - first)) return this.#blur(first, end);
      for (const [target, below] of this.#askedBy(node, depth)) {
        if (this.#ask(target, below) && target >= first) open.push([target, below]);
      }
    }
  }

  /** What a node must know of its targets to tell whether it is short by more than a depth. */
  *#askedBy(node: number, depth: number): Iterable<[target: number, depth: number]> {
    const { form, requirementStart, loss, holds, targetStart, targets } = this.#graph;
    for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
      if (loss[form[r]] === 0 || holds[form[r]] === Number.POSITIVE_INFINITY) continue;
      for (let at = targetStart[r]; at < targetStart[r + 1]; at++)
        yield [targets[at], depth / loss[form[r]]];
    }
  }

  /** Whether the depth is new. */
  #ask(node: number, depth: number): boolean {
    if (depth >= 1 || depth < this.slightest[node] - unnoticed) return false;
    const known = this.more.get(node);
    if (known === undefined) this.more.set(node, [depth]);
    else if (known.includes(depth)) return false;
    else known.push(depth);
    return true;
  }

  #blur(first: number, end: number): void {
    for (let node = first; node < end; node++) {
      this.blurred.push(node);
      this.more.delete(node);
      this.slightest[node] = Number.POSITIVE_INFINITY;
    }
  }
}
