import * as z from "zod";

const Instant = z.iso.datetime();

/** From when to when is looked; the last day, if nothing is said. */
export const WindowQuery = z.strictObject({
  from: Instant.optional().meta({ description: "A day before its end, if left out" }),
  until: Instant.optional().meta({ description: "Not of it any more; now, if left out" }),
});
