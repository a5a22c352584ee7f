import type { Allowance } from "../diagram/allowance.ts";
import { chancesOfEdges } from "../diagram/chances-of-edges.ts";
import { DecisionDiagrams } from "../diagram/decision-diagrams.ts";
import type { Diagram, Edge } from "../diagram/diagram.ts";
import { BudgetSpent } from "../diagram/node-table.ts";
import { keptEdges, type Rounding } from "../diagram/round-down.ts";
import type { Algebra } from "./algebra.ts";

/**
 * Diagrams that never get large: a function of too many nodes is replaced by one that holds for fewer assignments
 * (`down`) or for more (`up`), where that makes the least difference to its chance. What is put together from such
 * functions without negation lies on the same side of the truth.
 */
export class RoundedDiagrams implements Algebra {
  readonly #diagrams: DecisionDiagrams;
  readonly #rounding: Rounding;
  /** 0 to round down, 1 to round up: the complement is rounded down. */
  readonly #sign: number;
  /** The chance that anything was rounded differently from the truth, at most. */
  error = 0;

  constructor(direction: "down" | "up", rounding: Rounding, allowance: Allowance) {
    this.#diagrams = new DecisionDiagrams(rounding.chances.length, allowance);
    this.#rounding = rounding;
    this.#sign = direction === "down" ? 0 : 1;
  }

  variable(level: number): Edge {
    return this.#diagrams.variable(level);
  }

  and(f: Edge, g: Edge): Edge {
    return this.#inSize(f, g, (one, other) => this.#diagrams.and(one, other));
  }

  or(f: Edge, g: Edge): Edge {
    return this.#inSize(f, g, (one, other) => this.#diagrams.or(one, other));
  }

  /** For variables and constants alone: the complement of a rounded function is on the other side of the truth. */
  not(f: Edge): Edge {
    return f ^ 1;
  }

  level(f: Edge): number {
    return this.#diagrams.level(f);
  }

  isCrowded(): boolean {
    return this.#diagrams.isCrowded();
  }

  collect(edges: readonly Int32Array[]): void {
    this.#diagrams.collect(edges);
  }

  toDiagram(root: Edge): Diagram {
    return this.#diagrams.toDiagram(root);
  }

  release(): void {
    this.#diagrams.release();
  }

  /** Works out an operation; if it takes too many nodes, of operands that are rounded more and more. */
  #inSize(f: Edge, g: Edge, operation: (f: Edge, g: Edge) => Edge): Edge {
    let [one, other] = [f, g];
    for (let { size } = this.#rounding; ; size = Math.floor(size / 2)) {
      this.#diagrams.allow(size * nodesPerNode);
      try {
        return this.#rounded(operation(one, other), this.#rounding.size);
      } catch (error) {
        if (!(error instanceof BudgetSpent)) throw error;
        this.#diagrams.allow(Number.POSITIVE_INFINITY);
        one = this.#rounded(one, size / 2);
        other = this.#rounded(other, size / 2);
      }
    }
  }

  #rounded(f: Edge, size: number): Edge {
    const diagram = this.#diagrams.toDiagram(f ^ this.#sign);
    const { levels, lows, highs, root } = diagram;
    if (levels.length <= size) return f;
    // To half the size, or the next operation would have to round again.
    const isKept = keptEdges(diagram, { ...this.#rounding, size: size / 2 });
    const rounded = new Int32Array(isKept.length);
    rounded[1] = 1;
    for (let edge: Edge = 2; edge < rounded.length; edge++) {
      if (isKept[edge] === 0) continue;
      const [node, sign] = [edge >>> 1, edge & 1];
      const [low, high] = [rounded[lows[node] ^ sign], rounded[highs[node] ^ sign]];
      rounded[edge] = this.#diagrams.node(levels[node], low, high);
    }
    this.error += this.#chance(diagram) - this.#chance(this.#diagrams.toDiagram(rounded[root]));
    return rounded[root] ^ this.#sign;
  }

  #chance(diagram: Diagram): number {
    return chancesOfEdges(diagram, this.#rounding.chances)[diagram.root];
  }
}

/** How many nodes an operation may make for each node that its result may have. */
const nodesPerNode = 8;
