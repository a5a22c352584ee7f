import type { EdgeChange, Merged, RoleEvidence, Transport } from "@mainstay/flows";

/** Where connections begin or end. */
export type ObservedEnd = {
  readonly id: number;
  /** Whose private addresses these are; absent for public ones, which mean the same everywhere. */
  readonly site?: string;
  readonly address?: string;
  /** Instead of an address: the network of many that were too many to be told one by one. */
  readonly network?: string;
  /** The machines that had the address in the window; of none, the last before it, or else the first after it. */
  readonly machines: readonly string[];
  /** The names that were asked for and led to the address then, as observers saw them resolved. */
  readonly names: readonly string[];
  /** What the address answered to then when it was asked for itself: what whoever has it calls it. */
  readonly reverseNames: readonly string[];
};

/** A program, as far as it was told. */
export type ObservedProgram = { readonly process?: string; readonly unit?: string };

/** One side of an edge. */
export type EdgeSide = { readonly end: number; readonly programs: readonly ObservedProgram[] };

/** What one observer saw of an edge. */
export type Sighting = EdgeFigures & { readonly observer: string };

/** What was counted, and in which minutes it began and ended. */
export type EdgeFigures = Merged & {
  readonly first: number;
  readonly last: number;
  /** The most that were open at the end of a minute. */
  readonly open?: number;
};

/**
 * The connections from a client to a port of a server, in a window. What one observer saw is added up; what several saw may be
 * the same connections, so of each figure the most that one of them saw counts.
 */
export type ObservedEdge = EdgeFigures & {
  readonly id: number;
  readonly client: EdgeSide;
  readonly server: EdgeSide;
  readonly port: number;
  readonly protocol: Transport;
  /** What is spoken, and the names that clients asked for. */
  readonly services: readonly string[];
  /** The best reason for which the client was taken for it. */
  readonly roleBy: RoleEvidence;
  /** When it was first and last seen at all, before or after the window. */
  readonly firstEver: number;
  readonly lastEver: number;
  readonly seenBy: readonly Sighting[];
};

/**
 * When an edge is used much more or less: by so many times in a window of the same length, and by so many connections in the later
 * one, since few are often twice as many by chance. House rule.
 */
export const muchOtherwise = { times: 2, connections: 10 } as const;

/** How many edges are otherwise in each way. */
export function countEach(countOf: (change: EdgeChange) => number) {
  return {
    new: countOf("new"),
    gone: countOf("gone"),
    failing: countOf("failing"),
    "working-again": countOf("working-again"),
    grown: countOf("grown"),
    shrunk: countOf("shrunk"),
  } satisfies Readonly<Record<EdgeChange, number>>;
}
