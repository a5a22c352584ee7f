import { procedureNotReviewed } from "./procedure-not-reviewed.ts";
import { holdRule } from "./testing/hold-rule.ts";

const sop = { id: "outage", name: "Outage" };

holdRule(procedureNotReviewed, {
  finds: {
    in: {
      sops: [
        { ...sop, reviewed: "2025-11-23" },
        { id: "flood", name: "Flood" },
      ],
    },
    messages: [
      "The SOP Outage (outage) was last reviewed on 2025-11-23: have its owner go through it and set reviewed",
      "The SOP Flood (flood) has never been reviewed: have its owner go through it and set reviewed",
    ],
  },
  passes: { sops: [{ ...sop, reviewed: "2025-11-24" }] },
});
