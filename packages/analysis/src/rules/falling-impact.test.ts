import { fallingImpact } from "./falling-impact.ts";
import { holdRule } from "./testing/hold-rule.ts";

const elements = [{ id: "enquiries", kind: "process" as const, name: "Enquiries" }];
const analysis = {
  id: "enquiries-bia",
  name: "Enquiries",
  element: "enquiries",
  status: "draft" as const,
};

holdRule(fallingImpact, {
  finds: {
    in: {
      elements,
      impactAnalyses: [
        {
          ...analysis,
          impacts: [
            { category: "customers", after: "8h", rating: "minor" },
            { category: "customers", after: "4h", rating: "moderate" },
            { category: "customers", after: "1d", rating: "major" },
          ],
        },
      ],
    },
    messages: [
      "In the business impact analysis Enquiries (enquiries-bia) the impact on customers falls from moderate after 4 hours to minor after 8 hours: correct one of the two",
    ],
  },
  passes: {
    elements,
    impactAnalyses: [
      {
        ...analysis,
        impacts: [
          { category: "customers", after: "4h", rating: "moderate" },
          { category: "financial", after: "8h", rating: "minor" },
          { category: "customers", after: "8h", rating: "moderate" },
        ],
      },
    ],
  },
});
