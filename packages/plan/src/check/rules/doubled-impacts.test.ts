import { expect, test } from "vitest";
import { problemsIn } from "../testing/problems-in.ts";

test("a category is rated once for each time, however the time is written", () => {
  expect(
    problemsIn({
      elements: [{ id: "payroll", kind: "function", name: "Payroll" }],
      impactAnalyses: [
        {
          id: "bia",
          name: "BIA",
          element: "payroll",
          status: "draft",
          impacts: [
            { category: "legal", after: "1d", rating: "minor" },
            { category: "safety", after: "1d", rating: "minor" },
            { category: "legal", after: "PT24H", rating: "major" },
          ],
        },
      ],
    }),
  ).toEqual([
    "impactAnalyses/0/impacts/2 doubled-entry: `legal` after P1D is rated twice, `minor` before and `major` here: keep one of the two",
  ]);
});
