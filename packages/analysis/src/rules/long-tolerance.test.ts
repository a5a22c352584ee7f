import { longTolerance } from "./long-tolerance.ts";
import { holdRule } from "./testing/hold-rule.ts";

const archive = { id: "archive", kind: "information" as const, name: "Archive" };
const audit = (holds: string, evidence?: "catalog") => ({
  id: "audit",
  kind: "function" as const,
  name: "Audit",
  needs: [{ targets: ["archive"], holds, evidence }],
});

holdRule(longTolerance, {
  finds: {
    in: {
      elements: [audit("31d"), { ...audit("never"), id: "tax", name: "Tax" }, archive],
    },
    messages: [
      "Audit (audit) goes on for 31 days without Archive (archive): check that this is so, or drop the requirement",
      "Tax (tax) goes on for ever without Archive (archive): check that this is so, or drop the requirement",
    ],
  },
  passes: [
    { elements: [audit("30d"), archive] },
    { elements: [audit("180d", "catalog"), archive] },
  ],
});
