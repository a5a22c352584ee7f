import type { getNeighbourhood } from "@mainstay/api";
import type { Evidence, Kind } from "@mainstay/plan";
import type * as z from "zod";

/** What the server tells of the neighbourhood of an element. */
export type Neighbourhood = z.output<typeof getNeighbourhood.answer>;
/** An element of it. */
export type Neighbour = Neighbourhood["elements"][number];
/** A dependency in it: `from` needs `to`. */
export type Way = Neighbourhood["ways"][number];

/** A box of the map: one element, or several that were put together so that the map can be read. */
export type Box = {
  readonly id: string;
  readonly kind: Kind;
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
};

/** What the map draws. */
export type Drawn = {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
};
