import * as z from "zod";
import { WindowView } from "../../components/observed-window/window-view.ts";

/** What is held against the plan, as the address keeps it. */
export const DiscoveryView = z.object({
  ...WindowView.shape,
  /** Only what concerns this end or dark area; of two, what leads from the one to the other. All, if left out. */
  about: z.array(z.string().min(1)).min(1).max(2).optional().catch(undefined),
});
export type DiscoveryView = z.output<typeof DiscoveryView>;
