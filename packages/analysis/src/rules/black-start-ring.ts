import { count, listed } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** Elements that each wait for another to be restored first never come back once all are lost. */
export const blackStartRing: Rule = {
  id: "black-start-ring",
  title: "A ring that cannot start",
  severity: "error",
  source: "NIST SP 800-34r1, 3.2.3; Mainstay continuity model, 3",
  *find({ plan, assessment, assessmentOf, nameOf }) {
    const down = plan.elements.filter(
      ({ id }) => assessmentOf(id)?.blackStart === Number.POSITIVE_INFINITY,
    ).length;
    for (const ring of assessment().rings) {
      const [first] = ring;
      if (first === undefined) continue;
      yield {
        path: ["elements", plan.elements.findIndex(({ id }) => id === first)],
        subject: first,
        message: `${listed(ring.map(nameOf))} wait for each other to be restored: once all are lost none comes back, and ${count(down, "element")} in all stay down in or behind such a ring. Keep what one of them needs for recovery outside of the ring`,
      };
    }
  },
};
