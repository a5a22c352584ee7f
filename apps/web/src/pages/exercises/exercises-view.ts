import * as z from "zod";

/** What the list shows, as its address keeps it. */
export const ExercisesView = z.object({ text: z.string().optional().catch(undefined) });

/** Whether an exercise is read or edited. */
export const ExerciseView = z.object({ edit: z.literal(true).optional().catch(undefined) });

/** Whose screen is shown of an exercise that is run. */
export const LiveView = z.object({
  as: z.enum(["facilitator", "player", "evaluator"]).optional().catch(undefined),
});
