import * as z from "zod";

/** Which calls the list shows, as its address keeps it. */
export const CallsView = z.object({
  tree: z.string().optional().catch(undefined),
  after: z.int().min(0).optional().catch(undefined),
});

/** What a call is started for, and as if what had happened. */
export const StartView = z.object({
  scenario: z.string().optional().catch(undefined),
  occasion: z.string().optional().catch(undefined),
});
