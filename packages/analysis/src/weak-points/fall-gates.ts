import { type Gate, type Literal, literal, nodeOf } from "../fault-tree/fault-tree.ts";
import type { Graph } from "../graph/graph.ts";
import { eachRequirement, shortagesOf, type Bite, type Shortage } from "./bites.ts";
import { FallStates, lifted, unplaced } from "./fall-states.ts";
import { holdToMost } from "./fault-tree-too-large.ts";
import { liftFall } from "./lift-fall.ts";
import { type Reach, reachOf } from "./reach.ts";

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
  readonly #states: FallStates;
  /** States whose gates have no inputs yet. */
  readonly #waiting: number[] = [];
  /** Events that stand on top, and count as never happening below. */
  #isLifted: ReadonlySet<number> = new Set();

  /** `base` are the gates of a graph whose nodes come first in this one: what they say is theirs, the others go on counting. */
  constructor(graph: FallGraph, { eventOf, events }: FallEvents, base?: FallGates) {
    this.#base = base;
    this.first = base === undefined ? events : base.first + base.gates.length;
    this.#graph = graph;
    this.#reach = reachOf(graph, base?.reach);
    this.#eventOf = eventOf;
    this.#states = new FallStates(graph, this.#reach);
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
    const { depth, instant, literal: literals } = this.#states;
    return this.#states.of(node).map((state) => ({
      node,
      depth: depth[state],
      instant: instant[state],
      literal: literals[state],
    }));
  }

  /** The literal of a state, with the gates of everything that it rests on. */
  place({ node, depth, instant }: State): Literal {
    const top = this.#short(node, depth, instant) ?? this.#gate(never);
    this.#placeWaiting();
    return top;
  }

  /**
   * The same in a form that is of most plans a small part of it: what brings the state about alone is on top, and never
   * happens below ("a, or b with (a or c)" is "a, or b with c"). Nothing else may be placed beside it.
   */
  placeLifted({ node, depth, instant }: State): Literal {
    const top = this.#states.at(node, depth, instant);
    if (top < 0) return this.#gate(never);
    const { states, open } = liftFall(this.#graph, this.#states, top);
    const events = states.map((state) => this.eventAt(this.#states.node[state]));
    this.#isLifted = new Set(events.filter((event) => event !== undefined));
    const causes = Array.from(this.#isLifted, (event) => literal(event));
    for (const bite of open) {
      const cause = this.#biting(bite);
      if (cause !== undefined) causes.push(cause);
    }
    this.#placeWaiting();
    return this.#gate({ kind: "any", inputs: causes });
  }

  #placeWaiting(): void {
    for (let state = this.#waiting.pop(); state !== undefined; state = this.#waiting.pop()) {
      const gate = nodeOf(this.#states.literal[state]) - this.first;
      this.#gates[gate] = { kind: "any", inputs: this.#causes(state) };
    }
  }

  /** The literal of a state, undefined where it never is. */
  #short(node: number, depth: number, instant: number): Literal | undefined {
    const known = this.#base?.literalOf({ node, depth, instant });
    if (known !== undefined) return known;
    const state = this.#states.at(node, depth, instant);
    if (state < 0 || this.#states.literal[state] === lifted) return undefined;
    if (this.#states.literal[state] === unplaced) {
      this.#states.literal[state] = this.#gate(never);
      this.#waiting.push(state);
    }
    return this.#states.literal[state];
  }

  /** The literal of a state that was asked for. */
  literalOf({ node, depth, instant }: State): Literal | undefined {
    const state = node < this.#graph.size ? this.#states.find(node, depth, instant) : -1;
    return state < 0
      ? this.#base?.literalOf({ node, depth, instant })
      : this.#states.literal[state];
  }

  /** What brings a state about: the loss of its node, or any of its requirements. */
  #causes(state: number): readonly Literal[] {
    const { node, depth, instant } = this.#states;
    const event = this.eventAt(node[state]);
    const isCause = event !== undefined && !this.#isLifted.has(event);
    const causes: Literal[] = isCause ? [literal(event)] : [];
    eachRequirement(this.#graph, node[state], depth[state], (requirement, within) => {
      const cause = this.#biting({ requirement, depth: within, instant: instant[state] });
      if (cause !== undefined) causes.push(cause);
    });
    return causes;
  }

  #biting(bite: Bite): Literal | undefined {
    const shortages = shortagesOf(this.#graph, bite);
    if (shortages.some((shortage) => this.#isOut(shortage))) return undefined;
    const inputs = shortages.map((shortage) => this.#unsatisfied(shortage));
    const [first, second] = inputs;
    if (inputs.length === 1) return first;
    if (first === undefined || second === undefined) return undefined;
    return this.#gate({ kind: "all", inputs: [first, second] });
  }

  #unsatisfied({ requirement, depth, instant }: Shortage): Literal | undefined {
    const { form, targetStart, targets, spare } = this.#graph;
    const count = spare[form[requirement]] + 1;
    const inputs: Literal[] = [];
    for (let at = targetStart[requirement]; at < targetStart[requirement + 1]; at++) {
      const input = this.#short(targets[at], depth, instant);
      if (input !== undefined) inputs.push(input);
    }
    if (inputs.length < count) return undefined;
    if (inputs.length === 1) return inputs[0];
    if (count === 1) return this.#gate({ kind: "any", inputs });
    if (count === inputs.length) return this.#gate({ kind: "all", inputs });
    return this.#gate({ kind: "at-least", count, inputs });
  }

  /** Whether too few targets can be so short that are not lifted. Asked before any of them gets a gate. */
  #isOut({ requirement, depth, instant }: Shortage): boolean {
    if (depth >= 1 || instant < 0) return true;
    const { form, targetStart, targets, spare } = this.#graph;
    let left = targetStart[requirement + 1] - targetStart[requirement];
    for (let at = targetStart[requirement]; at < targetStart[requirement + 1]; at++) {
      const state = this.#states.find(targets[at], depth, instant);
      if (state >= 0 && this.#states.literal[state] === lifted) left--;
    }
    return left <= spare[form[requirement]];
  }

  #gate(gate: Gate): Literal {
    holdToMost(this.#gates.length);
    return literal(this.first + this.#gates.push(gate) - 1);
  }
}
