import { type FaultTree, type Gate, type Literal, literal } from "../fault-tree/fault-tree.ts";
import { type Graph, idOf, mbcoOf } from "../graph/graph.ts";
import { reachable } from "../graph/reachable.ts";
import { type Reach, reachOf } from "./reach.ts";

/** What is asked: that `node` falls below its `mbco` by `horizon` (minutes), when any nodes that `mayFail` are lost. */
export type Fall = {
  readonly node: number;
  readonly horizon: number;
  readonly mayFail: (node: number) => boolean;
};

/** The fault tree of a fall; `nodes` are the nodes that its events stand for, in plan order. */
export type FallTree = { readonly tree: FaultTree; readonly nodes: readonly number[] };

/** A fault tree would have more gates than can be worked with: the horizon has too many instants, or levels too many steps. */
export class FaultTreeTooLarge extends Error {
  override name = "FaultTreeTooLarge";
}

/**
 * The boolean formula of the sets of losses at 0, for good, that bring a node below its `mbco` by a horizon (SPEC 5.2 to
 * 5.4). Nothing comes back, so levels only fall, and "short of 1 by more than a depth at an instant" is one gate. Rings
 * stay rings. Throws FaultTreeTooLarge where partial losses and tolerances multiply beyond four million gates.
 */
export function toFaultTree(graph: Graph, { node, horizon, mayFail }: Fall): FallTree {
  const nodes = reachable(graph, node)
    .filter(mayFail)
    .sort((a, b) => graph.position[a] - graph.position[b]);
  const depth = 1 - mbcoOf(graph, node) + unnoticed;
  const compiled = new Compilation(graph, nodes).run({ node, depth, instant: horizon });
  return { tree: { events: nodes.map((event) => idOf(graph, event)), ...compiled }, nodes };
}

/**
 * The formulas of several such falls as one tree whose gates they share: its top is the first, `tops` has all. The events
 * are those of all nodes that may fail.
 */
export function toSharedTree(
  graph: Graph,
  falls: readonly Omit<Fall, "mayFail">[],
  mayFail: Fall["mayFail"],
): FallTree & { readonly tops: readonly Literal[] } {
  const nodes = Array.from(graph.nodeAt).filter(mayFail);
  const compilation = new Compilation(graph, nodes);
  const all = falls.map(({ node, horizon }) => {
    const depth = 1 - mbcoOf(graph, node) + unnoticed;
    return compilation.run({ node, depth, instant: horizon });
  });
  const tops = all.map(({ top }) => top);
  const { gates } = all[0] ?? { gates: [] };
  const events = nodes.map((event) => idOf(graph, event));
  return { tree: { events, gates, top: tops[0] ?? literal(0) }, nodes, tops };
}

const mostGates = 4_000_000;
/** What rounding levels to 9 decimals may hide; a node is impaired once it is short of 1 by more. */
const unnoticed = 5e-10;
const never: Gate = { kind: "any", inputs: [] };

/** "`node` is short of 1 by more than `depth` at `instant`". */
type State = { readonly node: number; readonly depth: number; readonly instant: number };

class Compilation {
  readonly #graph: Graph;
  readonly #reach: Reach;
  readonly #eventOf: ReadonlyMap<number, number>;
  readonly #gates: Gate[] = [];
  /** The states of each node so far; there are seldom more than a few. */
  readonly #known = new Map<number, (State & { readonly literal: Literal })[]>();
  readonly #waiting: { readonly state: State; readonly gate: number }[] = [];

  constructor(graph: Graph, nodes: readonly number[]) {
    this.#graph = graph;
    this.#reach = reachOf(graph);
    this.#eventOf = new Map(nodes.map((node, event) => [node, event]));
  }

  /** The gates of a state and of everything that it rests on, and its literal. */
  run(state: State): { readonly gates: readonly Gate[]; readonly top: Literal } {
    const top = this.#short(state) ?? this.#gate(never);
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop()) {
      this.#gates[next.gate] = { kind: "any", inputs: this.#causes(next.state) };
    }
    return { gates: this.#gates, top };
  }

  /** The literal of a state, undefined where it can never be. States that say the same are one. */
  #short({ node, depth, instant }: State): Literal | undefined {
    if (depth >= 1 || instant < 0) return undefined;
    const { slightest, latest } = this.#reach;
    const state = {
      node,
      depth: depth < slightest[node] - unnoticed ? unnoticed : depth,
      instant: instant >= latest[node] ? Number.POSITIVE_INFINITY : instant,
    };
    const known = this.#known.get(node) ?? [];
    for (const other of known) {
      if (other.depth === state.depth && other.instant === state.instant) return other.literal;
    }
    const gate = this.#gates.length;
    const placed = { ...state, literal: this.#gate(never) };
    known.push(placed);
    this.#known.set(node, known);
    this.#waiting.push({ state, gate });
    return placed.literal;
  }

  /** What brings a node down so far: its own loss, or any of its requirements. */
  #causes({ node, depth, instant }: State): readonly Literal[] {
    const { form, requirementStart, holds, loss } = this.#graph;
    const event = this.#eventOf.get(node);
    const causes: (Literal | undefined)[] = [event === undefined ? undefined : literal(event)];
    for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
      if (loss[form[r]] === 0 || holds[form[r]] === Number.POSITIVE_INFINITY) continue;
      causes.push(this.#biting(r, depth / loss[form[r]], instant));
    }
    return causes.filter((cause) => cause !== undefined);
  }

  /** Requirement `r` bites at an instant, and is short by more than `depth`. */
  #biting(r: number, depth: number, instant: number): Literal | undefined {
    const since = instant - this.#graph.holds[this.#graph.form[r]];
    if (depth <= unnoticed || since === instant) {
      return this.#unsatisfied(r, Math.max(depth, unnoticed), since);
    }
    const impaired = this.#unsatisfied(r, unnoticed, since);
    const deep = this.#unsatisfied(r, depth, instant);
    if (impaired === undefined || deep === undefined) return undefined;
    return this.#gate({ kind: "all", inputs: [impaired, deep] });
  }

  /** Enough targets of requirement `r` are short by more than `depth` at an instant. */
  #unsatisfied(r: number, depth: number, instant: number): Literal | undefined {
    const { form, targetStart, targets, spare } = this.#graph;
    const count = spare[form[r]] + 1;
    const inputs = Array.from(targets.subarray(targetStart[r], targetStart[r + 1]), (node) =>
      this.#short({ node, depth, instant }),
    ).filter((input) => input !== undefined);
    if (inputs.length < count) return undefined;
    if (inputs.length === 1) return inputs[0];
    if (count === 1) return this.#gate({ kind: "any", inputs });
    if (count === inputs.length) return this.#gate({ kind: "all", inputs });
    return this.#gate({ kind: "at-least", count, inputs });
  }

  #gate(gate: Gate): Literal {
    if (this.#gates.length === mostGates) {
      throw new FaultTreeTooLarge(
        `the fault tree has more than ${mostGates} gates: its tolerances add up to too many different instants, or its shares of loss to too many levels. Ask without a horizon, or with a shorter one`,
      );
    }
    return literal(this.#eventOf.size + this.#gates.push(gate) - 1);
  }
}
