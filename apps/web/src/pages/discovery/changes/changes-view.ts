import { EdgeChange } from "@mainstay/api";
import * as z from "zod";
import { WindowView } from "../../../components/observed-window/window-view.ts";

/** Which two windows are compared, as the address keeps it: a window and that just before it, if nothing else is said. */
export const ChangesView = z.object({
  ...WindowView.shape,
  beforeFrom: z.iso.datetime().optional().catch(undefined),
  beforeUntil: z.iso.datetime().optional().catch(undefined),
  change: EdgeChange.optional().catch(undefined),
});
export type ChangesView = z.output<typeof ChangesView>;

/** What was seen around an address or a machine, and when, as the address keeps it. */
export const AroundView = z.object({
  ...WindowView.shape,
  around: z.string().min(1).max(255).optional().catch(undefined),
  hops: z.int().min(1).max(20).optional().catch(undefined),
});
export type AroundView = z.output<typeof AroundView>;
