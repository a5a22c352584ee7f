import { objectivesSideBySide } from "@mainstay/plan";
import { named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** An adjustment stands for a difference; one that only repeats the matrix will hide the next change of it. */
export const idleAdjustment: Rule = {
  id: "idle-adjustment",
  title: "An adjustment that changes nothing",
  severity: "note",
  source: "house rule",
  *find({ plan }) {
    for (const [at, analysis] of plan.impactAnalyses.entries()) {
      if (analysis.adjusted === undefined) continue;
      const { rto, mtpd, rpo, mbco } = analysis.adjusted;
      const { calculated } = objectivesSideBySide(plan, analysis);
      // A recovery point and a lowest level cannot be read off a matrix, so setting one always adds something.
      if ((rpo ?? mbco) !== undefined) continue;
      if (rto !== undefined && rto !== calculated.rto?.value) continue;
      if (mtpd !== undefined && mtpd !== calculated.mtpd?.value) continue;
      yield {
        path: ["impactAnalyses", at, "adjusted"],
        subject: analysis.id,
        message: `The business impact analysis ${named(analysis)} adjusts its objectives to what the impact matrix gives anyway: take adjusted out`,
      };
    }
  },
};
