import * as z from "zod";

/** What of a scenario is shown, as the address keeps it. */
export const ScenarioView = z.object({
  /** Strategies that are tried, in this order. */
  with: z.array(z.string()).optional().catch(undefined),
  /** Whether all that is affected is shown, not functions and processes alone. */
  all: z.literal(true).optional().catch(undefined),
});
export type ScenarioView = z.output<typeof ScenarioView>;

/** Losses that somebody wants to see the outcome of, as the address keeps them. */
export const LossesView = ScenarioView.extend({
  lose: z.array(z.string()).optional().catch(undefined),
});

/** The same of a scenario of the plan, and whether it is edited. */
export const OwnScenarioView = ScenarioView.extend({
  edit: z.literal(true).optional().catch(undefined),
});
