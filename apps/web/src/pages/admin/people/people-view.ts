import * as z from "zod";

/** Which of the people are shown. */
export const PeopleView = z.object({
  text: z.string().max(200).optional().catch(undefined),
  after: z.int().min(1).optional().catch(undefined),
});
export type PeopleView = z.output<typeof PeopleView>;
