import * as z from "zod";
import { analysisStates } from "./impact-analysis-state.ts";

/** The columns of the list. */
const columnNames = ["name", "unit", "criticality", "state", "day", "next"] as const;
export type ColumnName = (typeof columnNames)[number];

const Words = z.string().optional().catch(undefined);

/** What the list shows, as its address keeps it; what an address has that is not possible is left out. */
export const ImpactAnalysesView = z.object({
  text: Words,
  unit: Words,
  state: z
    .enum([...analysisStates, "to-do", "for-me"])
    .optional()
    .catch(undefined),
  sort: z.enum(columnNames).optional().catch(undefined),
  down: z.literal(true).optional().catch(undefined),
});
export type ImpactAnalysesView = z.output<typeof ImpactAnalysesView>;
