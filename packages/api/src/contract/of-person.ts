import * as z from "zod";

/** Whose sessions, tokens or passkeys are asked for: somebody else than who asks is for administrators. */
export const OfPerson = z.strictObject({
  person: z.string().max(100).optional().meta({
    description: "Whose, if not one's own; administrators only",
  }),
});
