import { type Objectives, objectivesSideBySide } from "@mainstay/plan";
import { lengthOf, named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** An element asks for what its approved analysis came to. What the analysis leaves open is not compared. */
export const objectivesDiffer: Rule = {
  id: "objectives-differ",
  title: "Objectives other than the approved ones",
  severity: "error",
  source: "ISO 22301:2019, 8.2.2; Mainstay continuity model, 1",
  *find({ plan, analysisOf }) {
    for (const [at, element] of plan.elements.entries()) {
      const analysis = analysisOf(element.id);
      if (analysis?.status !== "approved") continue;
      const { final } = objectivesSideBySide(plan, analysis);
      const differing = fields.filter(
        (field) => final[field] !== undefined && element.objectives?.[field] !== final[field],
      );
      if (differing.length === 0) continue;
      const pairs = differing.map(
        (field) =>
          `${field} ${said(field, element.objectives)} where the analysis has ${said(field, final)}`,
      );
      yield {
        path: ["elements", at],
        subject: element.id,
        message: `${named(element)} differs from its approved business impact analysis ${analysis.id}: ${pairs.join(", ")}. Set the element right, or have the analysis approved anew`,
      };
    }
  },
};

const fields = ["rto", "rpo", "mtpd", "mbco"] as const;

function said(field: (typeof fields)[number], objectives: Objectives = {}): string {
  const value = objectives[field];
  if (value === undefined) return "not set";
  return field === "mbco" ? String(value) : lengthOf(value);
}
