import { type Cascade, type Harm, type Lack, type RecoveryOrder } from "@mainstay/analysis";
import { formatDuration, type ScenarioId } from "@mainstay/plan";
import * as z from "zod";
import { DurationText, IdText } from "./duration.ts";
import { RecoverDocument, toRecoverDocument } from "./recover.ts";
import { SimulateDocument, toSimulateDocument } from "./simulate.ts";

const Side = z.strictObject({
  simulation: SimulateDocument,
  recovery: RecoverDocument,
  harm: z
    .strictObject({
      hours: z.number().nonnegative(),
      functions: z.array(z.strictObject({ element: IdText, hours: z.number().nonnegative() })),
    })
    .meta({ description: "Hours below the minimum of functions, weighted by criticality" }),
  selfDependent: z
    .array(
      z.strictObject({
        id: IdText,
        lacks: z.enum(["need", "copies", "channels"]),
        lost: z.array(IdText).meta({ description: "What of that is down then" }),
        from: DurationText,
      }),
    )
    .meta({
      description:
        "Procedures and call trees that cannot be used: those that are for the scenario, or all where it is none of the plan",
    }),
});

/** The same disruptions on the plan as it is and as it would be once strategies are carried out. */
export const ComparisonDocument = z.strictObject({
  without: Side,
  with: Side.nullable().meta({ description: "null where no strategy was carried out" }),
  carriedOut: z.array(IdText),
  untried: z.array(z.strictObject({ id: IdText, reasons: z.array(z.string()) })),
});
export type ComparisonDocument = z.output<typeof ComparisonDocument>;

/** What disruptions come to on one plan. */
export type PlayedSide = {
  readonly scenario: ScenarioId | undefined;
  readonly cascade: Cascade;
  readonly order: RecoveryOrder;
  readonly harm: Harm;
  readonly dependent: readonly (Lack & { readonly id: string })[];
};

/** One side of a comparison as the document has it. */
export function toComparedSide({
  scenario,
  cascade,
  order,
  harm,
  dependent,
}: PlayedSide): z.output<typeof Side> {
  return {
    simulation: toSimulateDocument(cascade, scenario),
    recovery: toRecoverDocument(order, scenario),
    harm: { hours: harm.hours, functions: harm.functions.map((one) => ({ ...one })) },
    selfDependent: dependent.map(({ id, lacks, lost, from }) => ({
      id,
      lacks,
      lost: [...lost],
      from: formatDuration(from),
    })),
  };
}
