import type { RankedBy } from "@mainstay/analysis";
import { assessMitigations, toM365MitigationsDocument } from "@mainstay/api";
import { catalogs } from "@mainstay/m365/catalogs";
import { type ExplainedMitigation, explainMitigations, type Place } from "@mainstay/m365";
import { completePlan, didYouMean, type Plan } from "@mainstay/plan";
import { combinationsCounted } from "../../combinations-counted.ts";
import { type ExitCode, exit, UsageError } from "../../failure.ts";
import { openWrittenPlan } from "../../open-plan.ts";
import { changeWords } from "../../render/m365-mitigations/change-words.ts";
import { namesWith } from "../../render/m365-mitigations/place-lines.ts";
import { mitigationText } from "../../render/m365-mitigations/mitigation.ts";
import { mitigationsText } from "../../render/m365-mitigations/mitigations.ts";
import { knownMitigationsText } from "../../render/m365-mitigations/known-mitigations.ts";
import { nextStep } from "../../render/next-step.ts";
import { paragraph, stacked } from "../../render/page.ts";
import { plain } from "../../render/words.ts";
import { outputPage, print, withShare } from "../../terminal.ts";
import { withinLimits } from "../../within-limits.ts";

/** What `mainstay m365 mitigations` was asked: all that is known, or one, and by what they are ranked. */
export type M365MitigationsOptions = {
  readonly by: RankedBy;
  readonly order?: number;
  readonly all?: boolean;
  readonly mitigation?: string;
  readonly json?: boolean;
};

/** Says what is known to help, or which of it helps a plan, where, and what it is worth there. */
export async function m365MitigationsCommand(
  place: string,
  { by, order: asked, all = false, mitigation, json = false }: M365MitigationsOptions,
): Promise<ExitCode> {
  const chosen = mitigation === undefined ? undefined : getMitigation(mitigation);
  if (all) return await listKnown(json);
  const written = await openWrittenPlan(place);
  const { order, because } = combinationsCounted(asked, completePlan(written, catalogs));
  const assessed = withShare("Trying mitigations", (onProgress) =>
    withinLimits("--order", () =>
      assessMitigations(written, { by, order, only: chosen?.id, onProgress }),
    ),
  );
  if (json) {
    await print(JSON.stringify(toM365MitigationsDocument(assessed, wordsOfChange)));
    return exit.fine;
  }
  const page = outputPage();
  const limit = because && paragraph(page, because);
  const [first] = assessed.ranked;
  if (chosen !== undefined) {
    const next =
      first === undefined
        ? { command: ["m365", "mitigations", place], tells: "what else helps this plan" }
        : { command: ["strategies", place], tells: "once it is saved, its worth beside others" };
    await print(stacked([mitigationText(page, chosen, assessed), limit, nextStep(page, next)]));
    return exit.fine;
  }
  const next =
    first === undefined
      ? { command: ["m365", "mitigations", "--all"], tells: "all that is known to help" }
      : {
          command: ["m365", "mitigations", "--mitigation", first.mitigation.id, place],
          tells: "everything about the first, with the strategy to paste into the plan",
        };
  await print(stacked([mitigationsText(page, assessed), limit, nextStep(page, next)]));
  return exit.fine;
}

function wordsOfChange(place: Place, plan: Plan): readonly string[] {
  return changeWords(place, namesWith(place, plan));
}

async function listKnown(json: boolean): Promise<ExitCode> {
  if (json) {
    await print(JSON.stringify(toM365MitigationsDocument(undefined, () => [])));
    return exit.fine;
  }
  const page = outputPage();
  const next = {
    command: ["m365", "mitigations", "PLAN"],
    tells: "which of them help a plan, where, and what they are worth",
  };
  await print(stacked([knownMitigationsText(page, explainMitigations()), nextStep(page, next)]));
  return exit.fine;
}

function getMitigation(written: string): ExplainedMitigation {
  const known = explainMitigations();
  const number = written.toUpperCase();
  const found = known.find((one) => one.id === written || one.number === number);
  if (found !== undefined) return found;
  const advice = didYouMean(
    written,
    known.map(({ id }) => id),
  );
  throw new UsageError(
    `there is no mitigation \`${plain(written)}\`.${advice} \`mainstay m365 mitigations --all\` lists them.`,
  );
}
