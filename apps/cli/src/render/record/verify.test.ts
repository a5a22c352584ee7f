import { fileURLToPath } from "node:url";
import type { Fault } from "@mainstay/store";
import { expect, test } from "vitest";
import type { Page } from "../page.ts";
import { monochrome } from "../testing/monochrome.ts";
import { backupText, restoreText } from "./backup.ts";
import { verifyText } from "./verify.ts";

const counts = {
  revisions: 1204,
  audit: 5310,
  approvals: 96,
  delegations: 1,
  people: 38,
  journal: 412,
  calls: 3,
};

const outputs: Readonly<Record<string, (page: Page) => string>> = {
  verify: (page) =>
    verifyText(page, {
      isSound: true,
      ...counts,
      hash: "38d48d88".repeat(8),
      auditHash: "41f268a2".repeat(8),
    }),
  "verify-fault": (page) =>
    verifyText(page, {
      isSound: false,
      in: "approvals",
      number: 12,
      about: "sops/by-fax",
      fault: "is not of what the plan said at revision 7",
    }),
  backup: (page) => backupText(page, { path: "mainstay.ndjson.gz", entries: 6700 }),
  restore: (page) =>
    restoreText(page, {
      path: "mainstay.ndjson.gz",
      into: ["--data", "rehearsal"],
      ...counts,
      readings: 51,
      calls: 3,
      hash: "38d48d88".repeat(8),
    }),
};

test.each(Object.keys(outputs).flatMap((name) => [80, 120].map((width) => ({ name, width }))))(
  "$name looks as it should at $width columns",
  async ({ name, width }) => {
    const golden = fileURLToPath(
      new URL(`../../golden/${name}-${width}.golden.txt`, import.meta.url),
    );
    await expect(`${outputs[name]?.(monochrome(width)) ?? ""}\n`).toMatchFileSnapshot(golden);
  },
);

test.each<[Fault, string]>([
  [{ in: "log", number: 3, fault: "is missing" }, "Revision 3 is missing."],
  [
    { in: "plan", number: 3, about: "elements/mail", fault: "is not as the log has it" },
    "The current plan, at revision 3, elements/mail, is not as the log has it.",
  ],
  [{ in: "snapshots", number: 500, fault: "is not a plan" }, "of revision 500 is not a plan."],
  [{ in: "delegations", number: 2, fault: "is not so" }, "Delegation 2 is not so."],
  [
    { in: "people", number: 2, about: "Eve (eve@x.example)", fault: "is not so" },
    "Eve (eve@x.example) is not so.",
  ],
  [
    { in: "calls", number: 2, about: "calls/7f1f", fault: "is not so" },
    "Call 2, calls/7f1f, is not so.",
  ],
  [
    { in: "journal", number: 4, about: "exercises/autumn", fault: "is not so" },
    "Entry 4 of the journals, exercises/autumn, is not so.",
  ],
  [{ in: "audit", number: 9, fault: "is not so" }, "Entry 9 of the audit is not so."],
])("the first thing that fails is named", (fault, words) => {
  const text = verifyText(monochrome(120), { isSound: false, ...fault });
  expect(text.replaceAll("\u00a0", " ")).toContain(words);
});
