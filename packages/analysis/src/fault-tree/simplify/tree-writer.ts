import {
  type FaultTree,
  type Gate,
  gateOf,
  isNegated,
  type Literal,
  literal,
  type Node,
} from "../fault-tree.ts";
import { compact } from "./compact.ts";

/** What never happens, where a tree is being written; `never ^ 1` always does. */
const never: Literal = -2;
const always: Literal = -1;

/**
 * Writes a tree anew, gate by gate. A gate that says nothing of its own comes out as what it says: a constant, its only
 * input, or a gate that was written before. All others have no constants and no input twice, except `at-least`.
 */
export class TreeWriter {
  readonly #events: readonly string[];
  readonly #gates: Gate[] = [];
  /** The gates written so far by `likeness`. */
  readonly #known = new Map<number, readonly Literal[]>();

  constructor(events: readonly string[]) {
    this.#events = events;
  }

  /** A gate that is to be defined later, for rings. */
  reserve(): Node {
    return this.#events.length + this.#gates.push({ kind: "any", inputs: [] }) - 1;
  }

  /** Says what a reserved gate is. In the least solution, a gate that needs itself gains nothing by it. */
  define(node: Node, gate: Gate): void {
    const self = literal(node);
    const others = gate.inputs.filter((input) => input !== self);
    const isStuck = gate.kind === "all" && others.length < gate.inputs.length;
    const meaning = isStuck ? never : this.write({ ...gate, inputs: others });
    this.#gates[node - this.#events.length] = { kind: "any", inputs: [this.#asInput(meaning)] };
  }

  /** The literal that a gate comes out as; its inputs are literals of this writer. */
  write(gate: Gate): Literal {
    switch (gate.kind) {
      case "all":
        return this.#all(gate.inputs);
      case "any":
        return this.#any(gate.inputs);
      case "odd":
        return this.#odd(gate.inputs);
      case "at-least":
        return this.#atLeast(gate.count, gate.inputs);
    }
  }

  /** The written gate that a literal is about, if it is a gate. */
  gateOf(of: Literal): Gate | undefined {
    return of < 0 ? undefined : gateOf({ events: this.#events, gates: this.#gates }, of);
  }

  /** The tree with what was written, as far as the top needs it. */
  finish(top: Literal): FaultTree {
    return compact({ events: this.#events, gates: this.#gates, top: this.#asInput(top) });
  }

  #all(inputs: readonly Literal[]): Literal {
    const needed = [...new Set(inputs)].filter((input) => input !== always);
    if (needed.includes(never) || hasOpposites(needed)) return never;
    if (needed.length < 2) return needed[0] ?? always;
    return this.#place({ kind: "all", inputs: needed });
  }

  #any(inputs: readonly Literal[]): Literal {
    const causes = [...new Set(inputs)].filter((input) => input !== never);
    if (causes.includes(always) || hasOpposites(causes)) return always;
    if (causes.length < 2) return causes[0] ?? never;
    return this.#place({ kind: "any", inputs: causes });
  }

  #odd(inputs: readonly Literal[]): Literal {
    let isFlipped = 0;
    const open = new Set<Literal>();
    for (const input of inputs) {
      isFlipped ^= input & 1;
      const plain = input & ~1;
      if (plain !== never && !open.delete(plain)) open.add(plain);
    }
    const [first = never] = open;
    if (open.size < 2) return first ^ isFlipped;
    return this.#place({ kind: "odd", inputs: [...open] }) ^ isFlipped;
  }

  #atLeast(count: number, inputs: readonly Literal[]): Literal {
    const sure = inputs.filter((input) => input === always).length;
    const open = inputs.filter((input) => input >= 0);
    const missing = count - sure;
    if (missing <= 0) return always;
    if (missing > open.length) return never;
    if (missing === 1) return this.#any(open);
    if (missing === open.length) return this.#all(open);
    return this.#place({ kind: "at-least", count: missing, inputs: open });
  }

  #place(gate: Gate): Literal {
    const key = likeness(gate);
    const alike = this.#known.get(key) ?? [];
    for (const known of alike) {
      const other = this.gateOf(known);
      if (other !== undefined && isSame(gate, other)) return known;
    }
    const placed = literal(this.#events.length + this.#gates.push(gate) - 1);
    this.#known.set(key, [...alike, placed]);
    return placed;
  }

  #asInput(of: Literal): Literal {
    if (of >= 0) return of;
    return this.#place({ kind: of === always ? "all" : "any", inputs: [] });
  }
}

const kinds = ["all", "any", "odd"];

/** A number that is the same for gates that say the same, whatever the order of their inputs; seldom for others. */
function likeness(gate: Gate): number {
  let mixed = gate.kind === "at-least" ? gate.count + 3 : kinds.indexOf(gate.kind);
  for (const input of gate.inputs) {
    const scattered = Math.imul(input + 1, 0x9e3779b1);
    mixed = (mixed + Math.imul(scattered ^ (scattered >>> 15), 0x85ebca6b)) | 0;
  }
  return mixed;
}

function isSame(one: Gate, other: Gate): boolean {
  if (one.kind !== other.kind || one.inputs.length !== other.inputs.length) return false;
  if (one.kind === "at-least" && other.kind === "at-least" && one.count !== other.count)
    return false;
  const [a, b] = [one, other].map(({ inputs }) => Int32Array.from(inputs).sort());
  return a.every((input, at) => input === b[at]);
}

function hasOpposites(inputs: readonly Literal[]): boolean {
  if (!inputs.some(isNegated)) return false;
  const all = new Set(inputs);
  return inputs.some((input) => isNegated(input) && all.has(input ^ 1));
}
