import type { ElementId } from "@mainstay/plan";
import { RowCombiner } from "../../circuit/combine-rows.ts";
import type { LossSets } from "../../circuit/loss-sets.ts";
import { countBits, eachWordOnlyIn, noRow } from "../../circuit/row-words.ts";
import { ringsOf, thresholdOf, toCircuit } from "../../fault-tree/evaluate.ts";
import { type Gate, literal, type Literal, nodeOf } from "../../fault-tree/fault-tree.ts";
import { elementOf, type Graph, idOf } from "../../graph/graph.ts";
import { FallGates } from "../fall-gates.ts";
import { mayFailByDefault } from "../fall-of.ts";
import { lossSetsOf } from "../loss-sets-of.ts";
import { ChangeTally } from "./change-tally.ts";
import { changedNodes, restingOn } from "./changed-nodes.ts";
import { type CutChanges, none } from "./cut-changes.ts";
import { fallsOfFunctions, functionsOf } from "./joint-falls.ts";
import { joinGraphs } from "./joint-graph.ts";

/** So many elements more than there are may a change bring. */
const mostAdded = 256;

/**
 * The single losses that bring each function of a plan down, kept so that one change of it after the other can be held
 * against them: only what rests on a change is worked out for it. Throws FaultTreeTooLarge or MemoryExceeded.
 */
export class LoneFalls {
  readonly #before: Graph;
  readonly #events: readonly ElementId[];
  readonly #numberOf: ReadonlyMap<ElementId, number>;
  readonly #eventOf = new Map<number, number>();
  readonly #gates: FallGates;
  /** The fall of each function, by its node. */
  readonly #fallOf = new Map<number, Literal>();
  readonly #losses: LossSets;
  /** The row of each gate. */
  readonly #rows: readonly number[];

  constructor(before: Graph) {
    this.#before = before;
    this.#events = before.elements.flatMap(({ id, kind }) =>
      mayFailByDefault.includes(kind) ? [id] : [],
    );
    this.#numberOf = new Map(this.#events.map((id, event) => [id, event]));
    for (const [id, event] of this.#numberOf) {
      const node = before.nodeOf.get(id);
      if (node !== undefined) this.#eventOf.set(node, event);
    }
    const events = this.#events.length + mostAdded;
    this.#gates = new FallGates(before, { eventOf: this.#eventOf, events });
    for (const fall of fallsOfFunctions(before))
      this.#fallOf.set(fall.node, this.#gates.place(fall));
    const { gates, first } = this.#gates;
    const all = gates.map((_, gate) => literal(first + gate));
    const tree = { events: Array.from({ length: events }, () => ""), gates, top: literal(0) };
    const { circuit, tops } = toCircuit(tree, all);
    this.#losses = lossSetsOf(circuit, events);
    this.#rows = tops;
  }

  /** How many single losses bring functions down, each counted for itself. */
  count(): number {
    let count = 0;
    for (const fall of this.#fallOf.values()) {
      const row = this.#rowBefore(nodeOf(fall));
      eachWordOnlyIn(this.#losses.sets, row, noRow, (_, bits) => {
        count += countBits(bits);
      });
    }
    return count;
  }

  /** The single losses that a change removes and adds; undefined where it is too large to be held against what is kept. */
  changesTo(after: Graph, most: number): CutChanges | undefined {
    const before = this.#before;
    const changed = changedNodes(before, after).map((node) => node.after);
    const resting = restingOn(after, changed);
    const fallen = functionsOf(before, after, resting);
    if (fallen.length === 0) return { removed: none, added: none };
    const added = this.#eventsAdded(after, resting);
    if (added.length > mostAdded) return undefined;
    const { graph, ofAfter } = joinGraphs(before, after, resting);
    const events = [...this.#events, ...added];
    const numberOfAdded = new Map(added.map((id, at) => [id, this.#events.length + at]));
    const eventOf = new Map<number, number>();
    for (const node of resting) {
      const id = idOf(after, node);
      const event = this.#numberOf.get(id) ?? numberOfAdded.get(id);
      if (event !== undefined && mayFail(after, node)) eventOf.set(ofAfter[node], event);
    }
    const gates = new FallGates(graph, { eventOf, events: this.#gates.first }, this.#gates);
    const functions = fallen.map(({ id, falls }) => ({
      id,
      falls: {
        before: falls.before && this.#fallOf.get(falls.before.node),
        after: falls.after && gates.place({ ...falls.after, node: ofAfter[falls.after.node] }),
      },
    }));
    if (gates.gates.length > this.#losses.size) return undefined;
    this.#workOut(gates);
    const rowOf = (fall: Literal | undefined) =>
      fall === undefined ? undefined : this.#rowOf(fall, gates);
    const compared = functions.map(
      ({ falls }, at) => [at, { before: rowOf(falls.before), after: rowOf(falls.after) }] as const,
    );
    const tally = new ChangeTally({ functions, events }, most);
    const eventAt = (event: number) => event;
    tally.addSingles({ losses: this.#losses, falls: new Map(compared), eventAt });
    return { removed: tally.toCounted("before", before), added: tally.toCounted("after", after) };
  }

  #eventsAdded(after: Graph, resting: ReadonlySet<number>): readonly ElementId[] {
    return [...resting]
      .filter((node) => mayFail(after, node) && !this.#numberOf.has(idOf(after, node)))
      .map((node) => idOf(after, node));
  }

  /** Fills the rows of gates that a change brings, which are those that pairs would have. */
  #workOut(own: FallGates): void {
    const { gates, first } = own;
    const { sets, size } = this.#losses;
    sets.some.fill(0, size, size + gates.length);
    const widest = gates.reduce((most, { inputs }) => Math.max(most, inputs.length), 1);
    const combiner = new RowCombiner(sets, widest);
    const rows = new Int32Array(widest);
    const { order, end } = ringsOf(first, gates);
    for (let place = 0; place < order.length; place = end[place]) {
      const members = order.subarray(place, end[place]);
      // A ring stands for its least solution: again, until nothing is added.
      for (let isOpen = true; isOpen; ) {
        isOpen = false;
        for (const gate of members) {
          const isMore = this.#combine(gates[gate], { target: size + gate, combiner, rows, own });
          isOpen ||= isMore && members.length > 1;
        }
      }
    }
  }

  #combine(gate: Gate, { target, combiner, rows, own }: Combining): boolean {
    const { sets } = this.#losses;
    const enough = thresholdOf(gate);
    const count = gate.inputs.length;
    if (enough > count) return false;
    if (enough === 0) {
      const isNew = sets.some[target] === 0;
      sets.fill(target);
      return isNew;
    }
    for (const [at, input] of gate.inputs.entries()) rows[at] = this.#rowOf(input, own);
    const combined = { rows, count, rowsPerSet: 1, enough, without: -1, parts: -1 } as const;
    return combiner.combine(target, combined);
  }

  #rowOf(input: Literal, { first }: Pick<FallGates, "first">): number {
    const node = nodeOf(input);
    if (node >= first) return this.#losses.size + node - first;
    return this.#rowBefore(node);
  }

  #rowBefore(node: number): number {
    return node < this.#gates.first ? node : this.#rows[node - this.#gates.first];
  }
}

type Combining = {
  readonly target: number;
  readonly combiner: RowCombiner;
  readonly rows: Int32Array;
  readonly own: Pick<FallGates, "first">;
};

function mayFail(graph: Graph, node: number): boolean {
  return mayFailByDefault.includes(elementOf(graph, node).kind);
}
