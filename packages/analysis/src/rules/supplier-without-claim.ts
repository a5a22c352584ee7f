import { lengthOf, named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** Whoever outside is needed in time has said how fast they are back. */
export const supplierWithoutClaim: Rule = {
  id: "supplier-without-claim",
  title: "A supplier or partner that promises nothing",
  severity: "warning",
  source: "ISO 22301:2019, 8.6; DORA RTS (EU) 2024/1774, art. 26(4)",
  *find({ plan, assessmentOf }) {
    for (const [at, element] of plan.elements.entries()) {
      if (element.kind !== "supplier" && element.kind !== "partner") continue;
      const { criticality, required = Number.POSITIVE_INFINITY } = assessmentOf(element.id) ?? {};
      if (element.recovery?.time !== undefined) continue;
      if (criticality === undefined && required === Number.POSITIVE_INFINITY) continue;
      const asked =
        required === Number.POSITIVE_INFINITY
          ? `Something ${criticality} falls when ${named(element)} is lost`
          : `${named(element)} must be back within ${lengthOf(required)}`;
      yield {
        path: ["elements", at],
        subject: element.id,
        message: `${asked}, but it has not said how fast it recovers: ask for a commitment and set recovery.time`,
      };
    }
  },
};
