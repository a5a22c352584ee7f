import { evidenceKinds, mapClasses } from "@mainstay/analysis";
import * as z from "zod";

/** By what the services of the map are ordered. */
const orders = ["class", "name", "share", "units"] as const;

/** What the application map shows, as its address keeps it; what an address has that is not possible is left out. */
export const ApplicationMapView = z.object({
  text: z.string().optional().catch(undefined),
  /** Only services of these classes; all if left out. */
  classes: z.array(z.enum(mapClasses)).optional().catch(undefined),
  /** Only uses of this evidence; all if left out. */
  evidence: z.enum(evidenceKinds).optional().catch(undefined),
  sort: z.enum(orders).optional().catch(undefined),
  down: z.literal(true).optional().catch(undefined),
  /** Whether services that the plan does not have are shown as well. */
  outside: z.literal(true).optional().catch(undefined),
  /** Whether all services are shown, however many, and not only the first. */
  all: z.literal(true).optional().catch(undefined),
});
export type ApplicationMapView = z.output<typeof ApplicationMapView>;
