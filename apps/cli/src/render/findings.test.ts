import type { Finding } from "@mainstay/analysis";
import { expect, test } from "vitest";
import { findingsText } from "./findings.ts";
import { monochrome, piped } from "./testing/monochrome.ts";

const rules = [
  { id: "self-dependent", title: "Depends on what it is for", source: "ISO 22301:2019, 8.4.4" },
  { id: "too-slow", title: "Slower than is asked", source: "house rule" },
];

function foundTimes(times: number, severity: Finding["severity"]): readonly Finding[] {
  return Array.from({ length: times }, (_, at) => ({
    rule: severity === "error" ? "self-dependent" : "too-slow",
    severity,
    path: ["elements", at],
    subject: `element-${at}`,
    others: [],
    message: `Element ${at} takes four hours to restore but must be back within two hours: make it faster`,
  }));
}

const shown = {
  rules,
  all: false,
  locate: ([, at]: Finding["path"]) => ({ file: "plan.yaml", line: Number(at) + 1, column: 3 }),
};

test("errors are shown whole, and of each other rule the first ten", () => {
  const findings = [...foundTimes(12, "error"), ...foundTimes(13, "warning")];
  const text = findingsText(monochrome(80), { ...shown, findings });
  const [errors = "", warnings = ""] = text.split("\n\n");
  expect(errors.match(/^plan\.yaml:/gm)).toHaveLength(12);
  expect(warnings.match(/^plan\.yaml:/gm)).toHaveLength(10);
  expect(warnings).toMatch(/^warning {2}Slower than is asked: 13\n/);
  expect(warnings).toMatch(/\n… and 3 more: --all shows them\.$/);
});

test("all are shown if all are wanted", () => {
  const text = findingsText(piped, { ...shown, findings: foundTimes(13, "note"), all: true });
  expect(text.match(/^plan\.yaml:/gm)).toHaveLength(13);
});

test("on a terminal a place begins a line and what is said of it is folded below", () => {
  const text = findingsText(monochrome(60), { ...shown, findings: foundTimes(1, "warning") });
  expect(text.split("\n").slice(2)).toEqual([
    "plan.yaml:1:3",
    "    Element 0 takes four hours to restore but must be back",
    "    within two hours: make it faster",
  ]);
});

test("elsewhere a finding is one line, however long", () => {
  const text = findingsText(piped, { ...shown, findings: foundTimes(1, "warning") });
  expect(text.split("\n").slice(2)).toEqual([
    "plan.yaml:1:3  Element 0 takes four hours to restore but must be back within two hours: make it faster",
  ]);
});
