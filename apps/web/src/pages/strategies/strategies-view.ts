import * as z from "zod";

/** What strategies can be ranked by. */
export const ranks = ["hours", "gaps", "cuts"] as const;
export type Rank = (typeof ranks)[number];

/** What the page shows, as its address keeps it: what counts, whether for what it costs, and what may be spent in whole units of currency. */
export const StrategiesView = z.object({
  by: z.enum(ranks).optional().catch(undefined),
  perCost: z.literal(true).optional().catch(undefined),
  budget: z.int().positive().optional().catch(undefined),
});
export type StrategiesView = z.output<typeof StrategiesView>;

/** Whether a strategy is read or edited. */
export const StrategyView = z.object({ edit: z.literal(true).optional().catch(undefined) });
