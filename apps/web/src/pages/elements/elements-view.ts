import { Kind } from "@mainstay/plan";
import * as z from "zod";

/** The columns of the list. */
const columnNames = [
  "name",
  "kind",
  "unit",
  "criticality",
  "required",
  "capability",
  "gap",
] as const;
export type ColumnName = (typeof columnNames)[number];

const Words = z.string().optional().catch(undefined);

/** What the list shows, as its address keeps it; what an address has that is not possible is left out. */
export const ElementsView = z.object({
  text: Words,
  kind: z.array(Kind).optional().catch(undefined),
  unit: Words,
  criticality: Words,
  gap: z.enum(["any", "time", "point", "unknown"]).optional().catch(undefined),
  sort: z.enum(columnNames).optional().catch(undefined),
  down: z.literal(true).optional().catch(undefined),
});
export type ElementsView = z.output<typeof ElementsView>;
