import type { getNeighbourhood, ObservedNearDocument } from "@mainstay/api";
import type { Evidence, Kind } from "@mainstay/plan";
import type * as z from "zod";

/** What the server tells of the neighbourhood of an element. */
export type Neighbourhood = z.output<typeof getNeighbourhood.answer>;
/** An element of it. */
export type Neighbour = Neighbourhood["elements"][number];

/**
 * How the plan and the network agree on a dependency: it was seen as it is declared; what is declared by a way through
 * others was seen at once; it was seen and nobody declared it; it is declared, and every connection that was tried failed;
 * somebody looked and did not see it; an alternative that only stands by was not seen; nobody could have seen it. Of a dark area: something
 * leans on it, as the plan says or without a word; a server is one of its own.
 */
export type Agreement =
  | "seen"
  | "implied"
  | "surprise"
  | "failing"
  | "unseen"
  | "standing-by"
  | "unwatched"
  | "leans"
  | "leans-undeclared"
  | "serves";

/** What was seen of a dependency. */
export type ObservedRelation = ObservedNearDocument["relations"][number];

/** A dependency in it: `from` needs `to`. */
export type Way = Neighbourhood["ways"][number] & {
  /** Absent while the map is the plan's word alone, and of what no network shows. */
  readonly agreement?: Agreement;
  readonly relation?: ObservedRelation;
};

/** How surely a third party is known. */
export type KnownBy = ObservedNearDocument["thirdParties"][number]["knownBy"];

/** What connects to elements and is none, and what many of them lean on without a word. */
export type SeenEnd = {
  readonly id: string;
  readonly kind: "machine" | "third-party" | "dark-area";
  readonly name: string;
  readonly hops: number;
  /** Of a third party under a critical function: how surely it is known. */
  readonly knownBy?: KnownBy;
  /** Of a dark area: whether everything leans on a single machine. */
  readonly isSingle?: boolean;
};

/** What is on the map: elements, and what was seen beside them. */
export type Surroundings = {
  readonly elements: readonly Neighbour[];
  readonly ways: readonly Way[];
  readonly ends: readonly SeenEnd[];
};

/** A box: one element, or several that were put together so that the map can be read; without any, it is no element. */
export type Box = Pick<SeenEnd, "knownBy" | "isSingle"> & {
  readonly id: string;
  /** `machines` are several that connect alike. */
  readonly kind: Kind | SeenEnd["kind"] | "machines";
  readonly name: string;
  readonly hops: number;
  readonly members: readonly Neighbour[];
};

/** A line of the map: what is in `from` needs what is in `to`. */
export type Line = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly ways: readonly Way[];
  readonly evidence: readonly Evidence[];
  /** Of several, that which asks most of who sees it. */
  readonly agreement?: Agreement;
};

/** What the map draws. */
export type Drawn = {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
};
