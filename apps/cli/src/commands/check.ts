import { lint } from "@mainstay/analysis/lint";
import { usedCatalogs } from "@mainstay/plan";
import { catalogs } from "@mainstay/m365/catalogs";
import { toCheckDocument } from "../documents/check.ts";
import { type ExitCode, exit } from "../failure.ts";
import { readPlace } from "../open-plan.ts";
import { parseAskedDay } from "../option-values.ts";
import { outputPage, print, withProgress } from "../terminal.ts";

/** How grave a finding is, gravest first. */
const severities = ["error", "warning", "note"] as const;

/** What `mainstay check` was asked: the gravity from which findings make it fail, the day that counts as today, everything. */
export type CheckOptions = {
  readonly failOn: (typeof severities)[number] | "none";
  readonly today?: string;
  readonly all?: boolean;
  readonly json?: boolean;
};

/** Reads and validates a plan and reports every problem and finding. */
export async function checkCommand(
  place: string,
  { failOn, today, all, json }: CheckOptions,
): Promise<ExitCode> {
  const day = parseAskedDay(today);
  const read = await readPlace(place);
  const { plan } = read;
  const findings =
    plan === undefined
      ? []
      : withProgress("Applying the rules", () => lint(plan, { ...day, catalogs }));
  const used = plan === undefined ? [] : usedCatalogs(plan, catalogs);
  const result = { ...read, findings, used };
  if (json === true) await print(JSON.stringify(toCheckDocument(result)));
  else {
    // Scripts do not wait for what only a page needs.
    const { checkText } = await import("../render/check.ts");
    const { rules } = await import("@mainstay/analysis");
    await print(checkText(outputPage(), { ...result, rules, all: all === true }));
  }
  if (plan === undefined) return exit.couldNotRun;
  const failing = failOn === "none" ? [] : severities.slice(0, severities.indexOf(failOn) + 1);
  return findings.some(({ severity }) => failing.includes(severity)) ? exit.findings : exit.fine;
}
