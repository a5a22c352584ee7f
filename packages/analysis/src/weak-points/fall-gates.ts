import { type Gate, type Literal, literal } from "../fault-tree/fault-tree.ts";
import type { Graph } from "../graph/graph.ts";
import { type Reach, reachOf } from "./reach.ts";

/** A fault tree would have more gates than can be worked with: the horizon has too many instants, or levels too many steps. */
export class FaultTreeTooLarge extends Error {
  override name = "FaultTreeTooLarge";
}

/** What of a graph says how losses for good spread. */
export type FallGraph = Pick<
  Graph,
  | "size"
  | "requirementStart"
  | "form"
  | "spare"
  | "holds"
  | "loss"
  | "targetStart"
  | "targets"
  | "end"
>;

/** "`node` is short of 1 by more than `depth` at `instant`". */
export type State = { readonly node: number; readonly depth: number; readonly instant: number };

/** A state as a gate of the formula. */
export type PlacedState = State & { readonly literal: Literal };

/** Which event each node has, if it has one, and how many there are. */
export type FallEvents = { readonly eventOf: ReadonlyMap<number, number>; readonly events: number };

const mostGates = 4_000_000;
/** What rounding levels to 9 decimals may hide; a node is impaired once it is short of 1 by more. */
export const unnoticed = 5e-10;
const none: readonly PlacedState[] = [];
const never: Gate = { kind: "any", inputs: [] };

/**
 * The formulas of states (SPEC 5.2 to 5.4) as gates that they share, over events, of which each node may have one and several
 * nodes the same. Throws FaultTreeTooLarge.
 */
export class FallGates {
  readonly #graph: FallGraph;
  readonly #reach: Reach;
  readonly #eventOf: ReadonlyMap<number, number>;
  readonly #gates: Gate[] = [];
  readonly #base: FallGates | undefined;
  /** The number of the first gate of its own. */
  readonly first: number;
  /** The states of each node so far; there are seldom more than a few. */
  readonly #known = new Map<number, PlacedState[]>();
  readonly #waiting: { readonly state: State; readonly gate: number }[] = [];

  /** `base` are the gates of a graph whose nodes come first in this one: what they say is theirs, the others go on counting. */
  constructor(graph: FallGraph, { eventOf, events }: FallEvents, base?: FallGates) {
    this.#base = base;
    this.first = base === undefined ? events : base.first + base.gates.length;
    this.#graph = graph;
    this.#reach = reachOf(graph, base?.reach);
    this.#eventOf = eventOf;
  }

  /** The event of a node, if it has one. */
  eventAt(node: number): number | undefined {
    return this.#eventOf.get(node) ?? this.#base?.eventAt(node);
  }

  /** How far losses reach into the nodes of its graph. */
  get reach(): Reach {
    return this.#reach;
  }

  /** Its own gates. */
  get gates(): readonly Gate[] {
    return this.#gates;
  }

  /** The states of a node that were asked for, by what rests on it. */
  statesOf(node: number): readonly PlacedState[] {
    return this.#known.get(node) ?? none;
  }

  /** The literal of a state, with the gates of everything that it rests on. */
  place(state: State): Literal {
    const top = this.#short(state) ?? this.#gate(never);
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop()) {
      this.#gates[next.gate] = { kind: "any", inputs: this.#causes(next.state) };
    }
    return top;
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
    const placedBefore = this.#find(state);
    if (placedBefore !== undefined) return placedBefore.literal;
    const gate = this.#gates.length;
    const placed = { ...state, literal: this.#gate(never) };
    const known = this.#known.get(node);
    if (known === undefined) this.#known.set(node, [placed]);
    else known.push(placed);
    this.#waiting.push({ state, gate });
    return placed.literal;
  }

  #find(state: State): PlacedState | undefined {
    for (const placed of this.#known.get(state.node) ?? none)
      if (placed.depth === state.depth && placed.instant === state.instant) return placed;
    return this.#base === undefined ? undefined : this.#base.#find(state);
  }

  /** What brings a node down so far: its own loss, or any of its requirements. */
  #causes({ node, depth, instant }: State): readonly Literal[] {
    const { form, requirementStart, holds, loss } = this.#graph;
    const event = this.eventAt(node);
    const causes: Literal[] = event === undefined ? [] : [literal(event)];
    for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
      if (loss[form[r]] === 0 || holds[form[r]] === Number.POSITIVE_INFINITY) continue;
      const cause = this.#biting(r, depth / loss[form[r]], instant);
      if (cause !== undefined) causes.push(cause);
    }
    return causes;
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
    const inputs: Literal[] = [];
    for (let at = targetStart[r]; at < targetStart[r + 1]; at++) {
      const input = this.#short({ node: targets[at], depth, instant });
      if (input !== undefined) inputs.push(input);
    }
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
    return literal(this.first + this.#gates.push(gate) - 1);
  }
}
