import type { Finding } from "@mainstay/analysis";
import { officeCatalog } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { CheckDocument, toCheckDocument } from "./check.ts";

test("check says where problems and findings stand, or null", () => {
  const finding: Finding = {
    rule: "no-owner",
    severity: "warning",
    path: ["elements", 0],
    subject: "mail",
    others: ["chat"],
    message: "has no owner",
  };
  const location = { file: "plan.yaml", line: 4, column: 5 };
  const document = toCheckDocument({
    problems: [
      {
        id: "unknown-id",
        message: "no such element",
        path: ["elements", 0, "needs", 0],
        suggestion: "mail",
      },
    ],
    findings: [finding],
    ignored: ["notes.yaml"],
    used: [{ catalog: officeCatalog, added: 3, joined: 1, requirements: 7 }],
    locate: () => location,
  });
  expect(CheckDocument.parse(document)).toEqual({
    valid: false,
    problems: [
      {
        id: "unknown-id",
        message: "no such element",
        path: ["elements", 0, "needs", 0],
        location: null,
        suggestion: "mail",
      },
    ],
    findings: [{ ...finding, location }],
    ignored: ["notes.yaml"],
    uses: [{ catalog: "office", added: 3, joined: 1, requirements: 7 }],
  });
});
