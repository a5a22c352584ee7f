import { Evidence, Kind } from "@mainstay/plan";
import * as z from "zod";
import { WindowView } from "../../components/observed-window/window-view.ts";

/** By what the boxes of the map stand together. */
export const groupings = ["none", "unit", "site", "service"] as const;
export type Grouping = (typeof groupings)[number];

/** Whose word the map is: the plan's, the network's, or both, held against each other. */
export const sides = ["declared", "observed", "both"] as const;
export type Side = (typeof sides)[number];

/** The most boxes that the map may draw. */
export const caps = [40, 80, 150] as const;

/** Farther than anything is from anything. */
export const mostHops = 100;

const Hops = z.int().min(0).max(mostHops).optional().catch(undefined);

/** What the map shows, as its address keeps it; what an address has that is not possible is left out. */
export const MapView = z.object({
  /** The element in the middle. */
  around: z.string().optional().catch(undefined),
  /** Hops towards what rests on it. */
  up: Hops,
  /** Hops towards what it rests on. */
  down: Hops,
  /** Only these kinds; all if left out. */
  kinds: z.array(Kind).optional().catch(undefined),
  /** Only dependencies that are known from these; all if left out. */
  evidence: z.array(Evidence).optional().catch(undefined),
  /** When what was observed was seen. */
  ...WindowView.shape,
  side: z.enum(sides).optional().catch(undefined),
  group: z.enum(groupings).optional().catch(undefined),
  most: z.literal(caps).optional().catch(undefined),
  /** What is lost. */
  lose: z.array(z.string()).optional().catch(undefined),
  /** The instant that is shown, in minutes from the loss. */
  at: z.int().min(0).optional().catch(undefined),
  show: z.enum(["drawing", "table"]).optional().catch(undefined),
});
export type MapView = z.output<typeof MapView>;
