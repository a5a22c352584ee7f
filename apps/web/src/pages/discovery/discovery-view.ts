import * as z from "zod";

/** For how many days is looked, as the address keeps it; a week if nothing is said. */
export const DiscoveryView = z.object({
  days: z
    .union([z.literal(1), z.literal(7), z.literal(30), z.literal(365)])
    .optional()
    .catch(undefined),
});
