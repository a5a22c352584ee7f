import * as z from "zod";

/** Whom the page shows, as its address keeps it. */
export const TrainingView = z.object({
  text: z.string().optional().catch(undefined),
  due: z.literal(true).optional().catch(undefined),
});

/** Whether a course is read or edited. */
export const CourseView = z.object({ edit: z.literal(true).optional().catch(undefined) });
