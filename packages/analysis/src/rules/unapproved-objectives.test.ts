import { holdRule } from "./testing/hold-rule.ts";
import { unapprovedObjectives } from "./unapproved-objectives.ts";

const staffing = {
  id: "staffing",
  kind: "process" as const,
  name: "Staffing",
  objectives: { rto: "1d" },
};
const analysis = { id: "staffing-bia", name: "Staffing", element: "staffing" };

holdRule(unapprovedObjectives, {
  finds: {
    in: {
      elements: [staffing, { ...staffing, id: "notices", name: "Notices" }],
      impactAnalyses: [{ ...analysis, status: "in-review" }],
    },
    messages: [
      "Staffing (staffing) has objectives but rests on the business impact analysis staffing-bia, which is in review: finish it and have it approved",
      "Notices (notices) has objectives but has no business impact analysis: make one and have it approved",
    ],
  },
  passes: {
    elements: [
      staffing,
      { ...staffing, id: "notices", objectives: {} },
      { ...staffing, id: "posters", objectives: undefined },
    ],
    impactAnalyses: [
      { ...analysis, status: "approved" },
      { ...analysis, id: "staffing-2027", status: "draft", completed: "2026-11-01" },
    ],
  },
});
