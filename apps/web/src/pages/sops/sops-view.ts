import * as z from "zod";

/** What the list shows, as its address keeps it. */
export const SopsView = z.object({ text: z.string().optional().catch(undefined) });
export type SopsView = z.output<typeof SopsView>;

/** Whether a procedure is read or edited. */
export const SopView = z.object({ edit: z.literal(true).optional().catch(undefined) });
