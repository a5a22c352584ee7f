import { due } from "@mainstay/analysis";
import { toDueDocument } from "@mainstay/api";
import { catalogs } from "@mainstay/m365";
import { type ExitCode, exit } from "../failure.ts";
import { openWrittenPlan } from "../open-plan.ts";
import { parseToday } from "../option-values.ts";
import { dueText } from "../render/due.ts";
import { outputPage, print, withProgress } from "../terminal.ts";

/** What `mainstay due` was asked: the day, until when to look ahead, everything. */
export type DueOptions = { readonly at?: string; readonly all?: boolean; readonly json?: boolean };

/** Says what is to be validated, trained, reviewed and done, and by when. */
export async function dueCommand(
  place: string,
  { at, all = false, json = false }: DueOptions,
): Promise<ExitCode> {
  const today = parseToday(at, "--at");
  const plan = await openWrittenPlan(place);
  const items = withProgress("Looking what is due", () => due(plan, { today, catalogs }));
  await print(
    json
      ? JSON.stringify(toDueDocument(items, today))
      : dueText(outputPage(), { items, plan, today, all, place }),
  );
  return exit.fine;
}
