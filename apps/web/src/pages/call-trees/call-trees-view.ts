import * as z from "zod";

/** What the list shows, as its address keeps it. */
export const CallTreesView = z.object({ text: z.string().optional().catch(undefined) });

/** Whether a call tree is read or edited. */
export const CallTreeView = z.object({ edit: z.literal(true).optional().catch(undefined) });
