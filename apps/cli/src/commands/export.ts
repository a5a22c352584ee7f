import { exportFaultTree } from "@mainstay/analysis";
import { type Kind, type Minutes, printPlan } from "@mainstay/plan";
import { type ExitCode, exit, UsageError } from "../failure.ts";
import { openPlan, openWrittenPlan } from "../open-plan.ts";
import type { ExportFormat } from "../option-values.ts";
import { getElement } from "../scenario-choice.ts";
import { print } from "../terminal.ts";
import { withinLimits } from "../within-limits.ts";

/** What `mainstay export` was asked: the form, and for a fault tree of which element, by when, and what may be lost. */
export type ExportOptions = {
  readonly format: ExportFormat;
  readonly element?: string;
  readonly horizon?: Minutes;
  readonly mayFail?: readonly Kind[];
};

/** Writes a plan as one file, or what brings one of its elements down as a fault tree. */
export async function exportCommand(
  place: string,
  { format, element: id, ...question }: ExportOptions,
): Promise<ExitCode> {
  if (format !== "open-psa") {
    if (id !== undefined) throw new UsageError("--element is for --format open-psa: leave it out");
    await print(printPlan(await openWrittenPlan(place), { as: format }).trimEnd());
    return exit.fine;
  }
  if (id === undefined) {
    throw new UsageError("a fault tree is that of an element: name it with --element ID");
  }
  const plan = await openPlan(place);
  const element = getElement(plan, id);
  const text = withinLimits("--horizon", () =>
    exportFaultTree(plan, { element: element.id, ...question }),
  );
  await print(text.trimEnd());
  return exit.fine;
}
