import { sharedDependencies, type WeakPoints, weakPoints } from "@mainstay/analysis";
import type { Kind, Minutes } from "@mainstay/plan";
import { weakPointsPieces } from "@mainstay/api";
import { type ExitCode, exit } from "../failure.ts";
import { openPlan } from "../open-plan.ts";
import { certainText } from "../render/certain-text.ts";
import { nextStep } from "../render/next-step.ts";
import { stackedPieces } from "../render/page.ts";
import { weakPointsSections } from "../render/weak-points.ts";
import { getElement } from "../scenario-choice.ts";
import { outputPage, printPieces, withProgress } from "../terminal.ts";
import { eachWithinLimits, withinLimits } from "../within-limits.ts";

/** What `mainstay weak-points` was asked, and how much the answer may cost. */
export type WeakPointsOptions = {
  readonly order?: number;
  readonly horizon?: Minutes;
  readonly mayFail?: readonly Kind[];
  readonly memory?: number;
  readonly all?: boolean;
  readonly json?: boolean;
};

/** Finds every combination of losses that stops an element. */
export async function weakPointsCommand(
  { element: id, place }: { readonly element: string; readonly place: string },
  { all = false, json, ...limits }: WeakPointsOptions,
): Promise<ExitCode> {
  const plan = await openPlan(place);
  const element = getElement(plan, id);
  const found = withinLimits(limiting, () => weakPoints(plan, { element: element.id, ...limits }));
  const cuts = withProgress("Finding weak points", () =>
    withinLimits(
      limiting,
      () => foundCuts(found),
      () =>
        certainText(
          "The share of the time that it is down, as far as availability is known,",
          found.probability(),
        ),
    ),
  );
  if (json === true) {
    await printPieces(eachWithinLimits(limiting, weakPointsPieces(found)));
    return exit.fine;
  }
  const page = outputPage();
  const sections = withProgress("Weighing weak points", () =>
    weakPointsSections(page, {
      plan,
      element,
      weakPoints: found,
      cuts: eachWithinLimits(limiting, cuts),
      shared: sharedDependencies(plan, { below: element.id }),
      all,
    }),
  );
  const next = {
    command: ["strategies", place],
    tells: "what each strategy that is not yet carried out would change",
  };
  await printPieces(stackedPieces([...sections, nextStep(page, next)]));
  return exit.fine;
}

/** What to change where the limits are too narrow. */
const limiting = "--order, --memory, --horizon";

/**
 * The cuts, found and ready to be listed before anything is printed: what is asked afterwards gives bounds where the
 * limits are too narrow.
 */
function foundCuts(found: WeakPoints) {
  found.counts();
  return found.cuts();
}
