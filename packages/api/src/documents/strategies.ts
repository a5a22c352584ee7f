import {
  firstYearCost,
  type FunctionCut,
  gainPerThousand,
  mostListed,
  type OpenGap,
  type Sequence,
  type TriedStrategies,
  type Worth,
} from "@mainstay/analysis";
import { Money } from "@mainstay/plan";
import * as z from "zod";
import { IdText } from "./duration.ts";

const MoneyText = z.string().regex(/^-?\d+(?:\.\d{2})? [A-Z]{3}$/);
const Gaps = z.array(z.strictObject({ element: IdText, of: z.enum(["time", "point"]) }));
const Cuts = z.array(z.strictObject({ element: IdText, cut: z.array(IdText) }));

const Compared = z
  .strictObject({ without: z.number().nonnegative(), with: z.number().nonnegative() })
  .meta({ description: "The figure without the strategy, and with it" });

/** How many cuts come and go, where the lists of them end early. */
export const CutsChanged = z
  .strictObject({ removed: z.int().nonnegative(), added: z.int().nonnegative() })
  .meta({
    description: `How many cuts are removed and added; at most ${mostListed} of each are listed, single losses first`,
  });

const WorthEntry = z.strictObject({
  id: IdText,
  status: z.string(),
  firstYearCost: MoneyText.nullable(),
  gaps: Compared,
  cuts: Compared,
  breachHours: Compared,
  gapsClosed: Gaps,
  gapsOpened: Gaps,
  cutsRemoved: Cuts,
  cutsAdded: Cuts,
  cutsChanged: CutsChanged,
  breachHoursAvoided: z.number(),
  perThousand: z
    .strictObject({ hours: z.number(), gaps: z.number(), cuts: z.number() })
    .nullable()
    .meta({ description: "The gains for every thousand units of currency of the first year" }),
});

/** What `mainstay strategies --json` prints; `sequence` stands only where a budget was given. */
export const StrategiesDocument = z
  .strictObject({
    by: z.enum(["hours", "gaps", "cuts"]),
    order: z.int().positive(),
    strategies: z.array(WorthEntry),
    untried: z.array(z.strictObject({ id: IdText, reasons: z.array(z.string()) })),
    sequence: z
      .strictObject({
        method: z.literal("greedy"),
        budget: MoneyText,
        cost: MoneyText,
        steps: z.array(WorthEntry),
      })
      .optional(),
  })
  .meta({ title: "mainstay strategies --json" });
export type StrategiesDocument = z.output<typeof StrategiesDocument>;

/** What was asked of the strategies, and what came of it. */
export type AssessedStrategies = TriedStrategies & {
  readonly by: StrategiesDocument["by"];
  readonly order: number;
  readonly sequence?: Sequence & { readonly budget: Money };
};

/** Assessed strategies as the document. */
export function toStrategiesDocument(assessed: AssessedStrategies): StrategiesDocument {
  const { by, order, worths, untried, sequence } = assessed;
  return {
    by,
    order,
    strategies: worths.map(toEntry),
    untried: untried.map(({ strategy, problems }) => ({
      id: strategy.id,
      reasons: problems.map(({ message }) => message),
    })),
    ...(sequence === undefined
      ? {}
      : {
          sequence: {
            method: "greedy",
            budget: Money.encode(sequence.budget),
            cost: Money.encode(sequence.cost),
            steps: sequence.steps.map(toEntry),
          },
        }),
  };
}

function toEntry(worth: Worth): z.output<typeof WorthEntry> {
  const { strategy, without, with: standing } = worth;
  const cost = firstYearCost(strategy);
  const [hours, gaps, cuts] = (["hours", "gaps", "cuts"] as const).map((by) =>
    gainPerThousand(worth, by),
  );
  const isKnown = hours !== undefined && gaps !== undefined && cuts !== undefined;
  return {
    id: strategy.id,
    status: strategy.status,
    firstYearCost: cost === undefined ? null : Money.encode(cost),
    gaps: { without: without.gaps.length, with: standing.gaps.length },
    cuts: { without: without.cuts, with: standing.cuts },
    breachHours: { without: without.breachHours, with: standing.breachHours },
    gapsClosed: worth.gapsClosed.map(copyGap),
    gapsOpened: worth.gapsOpened.map(copyGap),
    cutsRemoved: worth.cutsRemoved.listed.map(copyCut),
    cutsAdded: worth.cutsAdded.listed.map(copyCut),
    cutsChanged: { removed: worth.cutsRemoved.count, added: worth.cutsAdded.count },
    breachHoursAvoided: worth.breachHoursAvoided,
    perThousand: isKnown ? { hours, gaps, cuts } : null,
  };
}

function copyGap({ element, of }: OpenGap) {
  return { element, of };
}

function copyCut({ element, cut }: FunctionCut) {
  return { element, cut: [...cut] };
}
