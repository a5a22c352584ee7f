import { Day, ElementId, UnitId } from "@mainstay/plan";
import * as z from "zod";

/** What a reading of usage came to, as it is kept. */
export const UsageReading = z.strictObject({
  evidence: z.array(
    z.strictObject({
      unit: UnitId,
      service: ElementId,
      kind: z.enum(["active", "licensed"]),
      users: z.int(),
      ofUsers: z.int(),
      from: Day.optional(),
      to: Day.optional(),
      source: z.string(),
    }),
  ),
  /** People who are counted in a unit, and those who are not, by why. */
  people: z.strictObject({
    placed: z.int(),
    guests: z.int(),
    disabled: z.int(),
    blank: z.int(),
    unmatched: z.int(),
    strangers: z.int(),
    concealed: z.int(),
  }),
  /** What could not be read, and why. */
  failed: z.array(z.string()),
});
export type UsageReading = z.output<typeof UsageReading>;
