import type { Edge } from "../diagram/diagram.ts";

/** Diagrams in which gates can be worked out. Edge 0 is what never happens, edge 1 what always does. */
export type Algebra = {
  readonly variable: (level: number) => Edge;
  readonly and: (f: Edge, g: Edge) => Edge;
  readonly or: (f: Edge, g: Edge) => Edge;
  readonly not: (f: Edge) => Edge;
  /** The level of the variable that is asked for first. */
  readonly level: (f: Edge) => number;
  /** Whether it is time to collect what is no longer needed. */
  readonly isCrowded: () => boolean;
  /** Forgets everything but what these edges lead to, and brings them up to date in place. */
  readonly collect: (edges: readonly Int32Array[]) => void;
};
