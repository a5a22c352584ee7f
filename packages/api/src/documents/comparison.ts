import { type Cascade, type Harm, type RecoveryOrder } from "@mainstay/analysis";
import type { ScenarioId } from "@mainstay/plan";
import * as z from "zod";
import type { DependentProcedure } from "../microsoft-365/self-dependences.ts";
import { IdText } from "./duration.ts";
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
    .array(z.strictObject({ id: IdText, lacks: z.enum(["need", "copies", "channels"]) }))
    .meta({ description: "Procedures and call trees that depend on what the scenario takes away" }),
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
  readonly dependent: readonly Pick<DependentProcedure, "id" | "lacks">[];
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
    selfDependent: dependent.map(({ id, lacks }) => ({ id, lacks })),
  };
}
