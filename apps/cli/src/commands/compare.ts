import { toObservedComparison } from "@mainstay/api";
import { compareWithPlan, formats, mappedTable } from "@mainstay/flows";
import type { WantedList } from "../endpoints/find-list.ts";
import { knownEndpoints } from "../endpoints/known-endpoints.ts";
import { type ExitCode, exit } from "../failure.ts";
import { readFlowFiles } from "../flows/read-flow-files.ts";
import { readMapping } from "../flows/read-mapping.ts";
import { knownRoles } from "../flows/read-role-rules.ts";
import { openPlan } from "../open-plan.ts";
import { parseToday } from "../option-values.ts";
import { comparisonText } from "../render/comparison/comparison.ts";
import { complain, outputPage, print, withProgress } from "../terminal.ts";

/** What `mainstay compare` was asked: what was observed, by which list Microsoft 365 is known, on which day answers must hold. */
export type CompareOptions = WantedList & {
  readonly observed: readonly string[];
  readonly mapping?: string;
  readonly serverRoles?: string;
  readonly today?: string;
  readonly all?: boolean;
  readonly json?: boolean;
};

/** Holds what was observed against a plan: surprises, what nobody saw, what fails, dark areas, third parties, strangers. */
export async function compareCommand(
  place: string,
  { observed, mapping, serverRoles, today, all = false, json = false, ...wanted }: CompareOptions,
): Promise<ExitCode> {
  const day = parseToday(today);
  const plan = await openPlan(place);
  const known = mapping === undefined ? formats : [mappedTable(readMapping(mapping)), ...formats];
  const { classify } = knownEndpoints(wanted);
  const read = await readFlowFiles(observed, {
    formats: known,
    knowledge: { classify, ...knownRoles(serverRoles) },
  });
  const comparison = withProgress("Comparing", () =>
    compareWithPlan(plan, { dependencies: read.dependencies }, { today: day }),
  );
  if (json) await print(JSON.stringify(toObservedComparison(comparison)));
  else {
    const { files } = read;
    await print(comparisonText(outputPage(), { plan, place, comparison, files, all }));
  }
  if (!read.isStopped) return exit.fine;
  complain("stopped before the end: this is what was read until then");
  return exit.couldNotRun;
}
