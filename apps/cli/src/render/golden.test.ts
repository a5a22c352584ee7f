import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { officeCatalog } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { assessmentText } from "./assessment.ts";
import { cascadeText } from "./cascade.ts";
import { checkText } from "./check.ts";
import { elementText } from "./element-details.ts";
import { initText } from "./init.ts";
import type { Page } from "./page.ts";
import { recoveryText } from "./recovery.ts";
import {
  depot,
  depotAssessment,
  depotCascade,
  depotFindings,
  depotRecovery,
} from "./testing/depot.ts";
import { monochrome } from "./testing/monochrome.ts";

const [scenario] = depot.scenarios;
const [, , , signIn] = depot.elements;
const rules = [
  { id: "no-owner", title: "An element without an owner", source: "house rule" },
  { id: "late", title: "A capability that comes too late", source: "ISO 22301 8.3" },
];
const checked = {
  place: "plan.yaml",
  files: 1,
  used: [],
  rules,
  ignored: [],
  all: false,
  locate: () => ({ file: "plan.yaml", line: 7, column: 3 }),
};

const outputs: Readonly<Record<string, (page: Page) => string>> = {
  assess: (page) => assessmentText(page, { plan: depot, assessment: depotAssessment, all: false }),
  "assess-element": (page) =>
    signIn === undefined
      ? ""
      : elementText(page, { plan: depot, assessment: depotAssessment, element: signIn }),
  simulate: (page) =>
    cascadeText(page, {
      plan: depot,
      title: "Nobody can sign in",
      description: "The token service does not answer.",
      disruptions: scenario?.disruptions ?? [],
      cascade: depotCascade,
      all: false,
    }),
  recover: (page) =>
    recoveryText(page, {
      plan: depot,
      title: "Nobody can sign in",
      order: depotRecovery,
      all: false,
    }),
  check: (page) =>
    checkText(page, {
      ...checked,
      plan: depot,
      used: [{ catalog: officeCatalog, added: 84, joined: 12, requirements: 190 }],
      problems: [],
      findings: depotFindings,
    }),
  "check-problems": (page) =>
    checkText(page, {
      ...checked,
      findings: [],
      ignored: ["notes.yaml"],
      problems: [
        {
          id: "unknown-id",
          message: "unknown element `x`",
          path: [],
          location: { file: "b.yaml", line: 2, column: 1 },
        },
        { id: "no-format", message: "no `mainstay: 1`", path: ["mainstay"] },
        {
          id: "unknown-id",
          message: "unknown element `y`",
          path: [],
          location: { file: "b.yaml", line: 1, column: 9 },
        },
      ],
    }),
  init: (page) =>
    initText(page, { folder: "continuity", files: [{ path: "plan.yaml", holds: "the plan" }] }),
};

test.each(Object.keys(outputs).flatMap((name) => [80, 120].map((width) => ({ name, width }))))(
  "$name looks as it should at $width columns",
  async ({ name, width }) => {
    const golden = fileURLToPath(new URL(`../golden/${name}-${width}.golden.txt`, import.meta.url));
    const text = outputs[name]?.(monochrome(width)) ?? "";
    await expect(`${text}\n`).toMatchFileSnapshot(golden);
  },
);

test("colour is never the only signal: with it, the same characters are printed", () => {
  const coloured: Page = {
    ...monochrome(100),
    ink: (_tone, text) => `\u001b[31m${text}\u001b[39m`,
  };
  for (const output of Object.values(outputs)) {
    expect(stripVTControlCharacters(output(coloured))).toBe(output(monochrome(100)));
  }
});
