import {
  greedySequence,
  type OnProgress,
  type RankedBy,
  rankStrategies,
  strategyBase,
  tryStrategies,
} from "@mainstay/analysis";
import { completePlan, type Money, type Plan } from "@mainstay/plan";
import { catalogs } from "@mainstay/m365/catalogs";
import { type AssessedStrategies, toStrategiesDocument } from "@mainstay/api";
import { combinationsCounted } from "../combinations-counted.ts";
import { type ExitCode, exit } from "../failure.ts";
import { openWrittenPlan } from "../open-plan.ts";
import { nextStep } from "../render/next-step.ts";
import { paragraph, stacked } from "../render/page.ts";
import { strategiesText } from "../render/strategies.ts";
import { outputPage, print, withShare } from "../terminal.ts";
import { withinLimits } from "../within-limits.ts";

/** What `mainstay strategies` was asked: what counts, how large combinations may be, and what may be spent. */
export type StrategiesOptions = {
  readonly by: RankedBy;
  readonly order?: number;
  readonly budget?: Money;
  readonly all?: boolean;
  readonly json?: boolean;
};

/** Tries every strategy that is not yet carried out, and says what it is worth. */
export async function strategiesCommand(
  place: string,
  { by, order: asked, budget, all = false, json }: StrategiesOptions,
): Promise<ExitCode> {
  const plan = await openWrittenPlan(place);
  const completed = completePlan(plan, catalogs);
  const { order, because } = combinationsCounted(asked, completed);
  const assessed = withShare("Trying strategies", (onProgress) =>
    withinLimits("--order", () => assessedStrategies(plan, { by, order, budget, onProgress })),
  );
  if (json === true) {
    await print(JSON.stringify(toStrategiesDocument(assessed)));
    return exit.fine;
  }
  const page = outputPage();
  const next = {
    command: ["assess", place],
    tells: "what must be back by when, and what cannot be",
  };
  const text = strategiesText(page, { plan: completed, assessed, all });
  const limit = because && paragraph(page, because);
  await print(stacked([text, limit, nextStep(page, next)]));
  return exit.fine;
}

type Asked = Pick<StrategiesOptions, "by"> & {
  readonly order: number;
  readonly budget: Money | undefined;
  readonly onProgress: OnProgress;
};

function assessedStrategies(
  plan: Plan,
  { by, order, budget, onProgress }: Asked,
): AssessedStrategies {
  const base = strategyBase(plan, { order, catalogs });
  const tried = tryStrategies(base, { onProgress });
  const ranked = { by, order, ...rankStrategies(tried, by) };
  if (budget === undefined) return ranked;
  const sequence = greedySequence(base, { budget, by, tried, onProgress });
  return { ...ranked, sequence: { budget, ...sequence } };
}
