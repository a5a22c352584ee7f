import * as z from "zod";
import { groupNames } from "./answers.ts";

/** Which group of questions is shown, as the address keeps it. */
export const ImpactAnalysisView = z.object({
  group: z.enum(groupNames).optional().catch(undefined),
});
export type ImpactAnalysisView = z.output<typeof ImpactAnalysisView>;
