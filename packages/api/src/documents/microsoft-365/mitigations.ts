import { type ExplainedMitigation, explainMitigations, type Place } from "@mainstay/m365";
import { encodeRecord, type Plan, StrategyStatus } from "@mainstay/plan";
import * as z from "zod";
import { CitedSources, toCitedSources } from "./cited-sources.ts";
import type { AssessedMitigations } from "../../microsoft-365/assess-mitigations.ts";
import { IdText } from "../duration.ts";
import { CutsChanged } from "../strategies.ts";

const Gaps = z.array(z.strictObject({ element: IdText, of: z.enum(["time", "point"]) }));
const Cuts = z.array(z.strictObject({ element: IdText, cut: z.array(IdText) }));
const RecordName = z.strictObject({
  list: z.enum(["elements", "sops", "callTrees", "people"]),
  id: IdText,
});

const PlaceEntry = RecordName.extend({
  because: z.string(),
  path: z.array(IdText).meta({ description: "From what fails to what it hurts" }),
  adds: z.array(IdText).meta({ description: "Elements that the plan would gain" }),
  changes: z.array(z.string()),
});

const WorthEntry = z.strictObject({
  breachHoursAvoided: z.number(),
  gapsClosed: Gaps,
  gapsOpened: Gaps,
  cutsRemoved: Cuts,
  cutsAdded: Cuts,
  cutsChanged: CutsChanged,
  proceduresMended: z
    .array(
      z.strictObject({
        id: IdText,
        scenario: IdText,
        lacks: z.enum(["need", "copies", "channels"]),
      }),
    )
    .meta({ description: "How procedures and call trees no longer depend on what they are for" }),
});

const MitigationEntry = z.strictObject({
  number: z.string(),
  id: IdText,
  title: z.string(),
  does: z.string(),
  helps: z.array(z.string()),
  effort: z.strictObject({ size: z.enum(["low", "medium", "high"]), why: z.string() }),
  cautions: z.array(z.string()),
  sources: z.array(z.string()).meta({ description: "Keys of sources; none for our own reasoning" }),
  feature: z.string().nullable(),
  outside: z
    .string()
    .nullable()
    .meta({ description: "Why nothing in a plan changes by it; null where something can" }),
  rank: z
    .int()
    .positive()
    .nullable()
    .meta({ description: "1 for the most worth; null where there is nothing left to do" }),
  places: z.array(PlaceEntry),
  covered: z.array(
    z.strictObject({ strategy: IdText, status: StrategyStatus, places: z.array(RecordName) }),
  ),
  strategy: z.json().meta({ description: "The strategy as a plan file has it, or null" }),
  worth: WorthEntry.nullable(),
});

/** What `mainstay m365 mitigations --json` prints; `by` and `order` are null with --all, where no plan is read. */
export const M365MitigationsDocument = z
  .strictObject({
    by: z.enum(["hours", "gaps", "cuts"]).nullable(),
    order: z.int().positive().nullable(),
    mitigations: z.array(MitigationEntry),
    sources: CitedSources,
  })
  .meta({ title: "mainstay m365 mitigations --json" });
export type M365MitigationsDocument = z.output<typeof M365MitigationsDocument>;

/** Says what would change at a place of the plan, a line for each change. */
export type ChangeWords = (place: Place, plan: Plan) => readonly string[];

/** All mitigations as the document, in the order of their numbers; with what they are worth, where a plan was assessed. */
export function toM365MitigationsDocument(
  assessed: AssessedMitigations | undefined,
  changeWords: ChangeWords,
): M365MitigationsDocument {
  const known = explainMitigations();
  const shown = known.filter(({ id }) => assessed?.only === undefined || assessed.only === id);
  return {
    by: assessed?.by ?? null,
    order: assessed?.order ?? null,
    mitigations: shown.map((mitigation) => ({
      ...toKnown(mitigation),
      ...toTried(mitigation, assessed, changeWords),
    })),
    sources: toCitedSources(shown.flatMap(({ sources }) => sources)),
  };
}

type MitigationEntry = z.output<typeof MitigationEntry>;
type Tried = Pick<MitigationEntry, "rank" | "places" | "covered" | "strategy" | "worth">;

function toKnown(mitigation: ExplainedMitigation): Omit<MitigationEntry, keyof Tried> {
  const { number, id, title, does, helps, effort, cautions, sources, feature, outside } =
    mitigation;
  return {
    number,
    id,
    title,
    does,
    helps: helps.map(({ dependency }) => dependency),
    effort: { ...effort },
    cautions: [...cautions],
    sources: sources.map(({ key }) => key),
    feature: feature?.id ?? null,
    outside: outside ?? null,
  };
}

function toTried(
  { id }: ExplainedMitigation,
  assessed: AssessedMitigations | undefined,
  changeWords: ChangeWords,
): Tried {
  const at = assessed?.ranked.findIndex(({ mitigation }) => mitigation.id === id) ?? -1;
  const tried = assessed?.ranked[at];
  const covered = assessed?.covered.find(({ mitigation }) => mitigation.id === id)?.covered ?? [];
  return {
    rank: tried === undefined ? null : at + 1,
    places:
      tried === undefined || assessed === undefined
        ? []
        : tried.places.map((place) => toPlace(place, changeWords(place, assessed.plan))),
    covered: covered.map(({ strategy, places }) => ({
      strategy: strategy.id,
      status: strategy.status,
      places: places.map(({ record }) => ({ list: record.list, id: record.before.id })),
    })),
    strategy:
      tried === undefined ? null : z.json().parse(encodeRecord("strategies", tried.strategy)),
    worth:
      tried === undefined
        ? null
        : {
            breachHoursAvoided: tried.worth.breachHoursAvoided,
            gapsClosed: tried.worth.gapsClosed.map((gap) => ({ ...gap })),
            gapsOpened: tried.worth.gapsOpened.map((gap) => ({ ...gap })),
            cutsRemoved: tried.worth.cutsRemoved.listed.map(toCut),
            cutsAdded: tried.worth.cutsAdded.listed.map(toCut),
            cutsChanged: {
              removed: tried.worth.cutsRemoved.count,
              added: tried.worth.cutsAdded.count,
            },
            proceduresMended: tried.proceduresMended.map((one) => ({ ...one })),
          },
  };
}

function toPlace(
  { record, because, path, adds }: Place,
  changes: readonly string[],
): z.output<typeof PlaceEntry> {
  return {
    list: record.list,
    id: record.before.id,
    because,
    path: [...path],
    adds: adds.map(({ id }) => id),
    changes: [...changes],
  };
}

function toCut({ element, cut }: { readonly element: string; readonly cut: readonly string[] }) {
  return { element, cut: [...cut] };
}
