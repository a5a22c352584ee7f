import { exportFaultTree } from "@mainstay/analysis";
import { completePlan, type Kind, type Minutes, type Plan } from "@mainstay/plan";
import { printPlan } from "@mainstay/plan/printing";
import { catalogs } from "@mainstay/m365/catalogs";
import { type ExitCode, exit, UsageError } from "../failure.ts";
import { openWrittenPlan } from "../open-plan.ts";
import type { ExportFormat } from "../option-values.ts";
import { type HolderOptions, withHolder } from "../record/with-holder.ts";
import { writePlan } from "../record/write-plan.ts";
import { exportText } from "../render/record/export.ts";
import { getElement } from "../scenario-choice.ts";
import { sheetFormatOf, writeSheets } from "../sheets/write-sheets.ts";
import { outputPage, print, withProgressUntil } from "../terminal.ts";
import { withinLimits } from "../within-limits.ts";

/** Whose plan is meant, and as it was when. */
type Place = HolderOptions & { readonly at?: string };

/** What `mainstay export` was asked: the form, of whose plan, where to; for a fault tree of which element and how. */
export type ExportOptions = Place & {
  readonly format?: ExportFormat;
  readonly to?: string;
  readonly element?: string;
  readonly horizon?: Minutes;
  readonly mayFail?: readonly Kind[];
};

/** Writes a plan as files, or what brings one of its elements down as a fault tree. */
export async function exportCommand(
  place: string | undefined,
  { format, to, element, horizon, mayFail, ...holder }: ExportOptions,
): Promise<ExitCode> {
  if (format === "open-psa") {
    if (to !== undefined) throw new UsageError("--to is for plans: redirect a fault tree with >");
    if (element === undefined) {
      throw new UsageError("a fault tree is that of an element: name it with --element ID");
    }
    const plan = completePlan(await planOf(place, holder), catalogs);
    const question = {
      element: getElement(plan, element).id,
      ...(horizon === undefined ? {} : { horizon }),
      ...(mayFail === undefined ? {} : { mayFail }),
    };
    const text = withinLimits("--horizon", () => exportFaultTree(plan, question));
    await print(text.trimEnd());
    return exit.fine;
  }
  if (element !== undefined) {
    throw new UsageError("--element is for --format open-psa: leave it out");
  }
  const plan = await planOf(place, holder);
  const sheetFormat = sheetFormatOf(format, to);
  if (sheetFormat !== undefined) {
    const files = await writeSheets(plan, { to, format: sheetFormat });
    await print(exportText(outputPage(), { to: to ?? "", files }));
    return exit.fine;
  }
  if (to === undefined) {
    await print(printPlan(plan, { as: format === "json" ? "json" : "yaml" }).trimEnd());
    return exit.fine;
  }
  const files = await writePlan(plan, { to, format });
  await print(exportText(outputPage(), { to, files }));
  return exit.fine;
}

/** The plan of files, unless a server or a database is named: then theirs. */
async function planOf(place: string | undefined, { at, ...holder }: Place): Promise<Plan> {
  const { server, token, data, database } = holder;
  const isHeld = [server, token, data, database].some((option) => option !== undefined);
  if (!isHeld) {
    if (at === undefined) return openWrittenPlan(place ?? ".");
    throw new UsageError("--at is for a record: name it with --server, --data or --database");
  }
  if (place !== undefined) {
    throw new UsageError(
      "PLAN is one plan and the record named by the options another: leave one out",
    );
  }
  return withHolder({ ...holder, isMade: false }, async ({ take }) => {
    const { plan } = await withProgressUntil("Reading the record", () => take(at));
    return plan;
  });
}
