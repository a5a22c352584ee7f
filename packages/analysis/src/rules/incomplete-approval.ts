import { listed, named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** An approval that can be shown to an auditor says who, when and where it is kept. */
export const incompleteApproval: Rule = {
  id: "incomplete-approval",
  title: "An approval that cannot be shown",
  severity: "warning",
  source: "ISO 22301:2019, 7.5.2 and 7.5.3",
  *find({ plan }) {
    for (const [at, analysis] of plan.impactAnalyses.entries()) {
      if (analysis.status !== "approved") continue;
      const missing = [
        ...(analysis.approver === undefined ? ["who approved it (approver)"] : []),
        ...(analysis.approved === undefined ? ["when (approved)"] : []),
        ...(analysis.approvalRecord === undefined
          ? ["where the approval is kept (approvalRecord)"]
          : []),
      ];
      if (missing.length === 0) continue;
      yield {
        path: ["impactAnalyses", at],
        subject: analysis.id,
        message: `The business impact analysis ${named(analysis)} is approved but does not say ${listed(missing)}`,
      };
    }
  },
};
