import {
  type CitedSource,
  type ExplainedAvailability,
  type ExplainedCatalog,
  type ExplainedElement,
  type ExplainedRequirement,
  microsoft365,
} from "@mainstay/m365";
import { formatDuration, Kind } from "@mainstay/plan";
import * as z from "zod";
import { CitedSources, toCitedSources } from "./cited-sources.ts";
import { DurationText, IdText } from "../duration.ts";

const share = z.number().min(0).max(1);
const keys = z.array(z.string());
const basis = z.array(z.enum(["documented", "incident", "inferred"]));

const Need = z.strictObject({
  targets: z.array(IdText),
  atLeast: z.int().positive(),
  for: z.enum(["operate", "recover"]),
  when: z.string().nullable(),
  holds: z.strictObject({ low: DurationText, high: DurationText }),
  loss: share,
  lossWhy: z.string().nullable(),
  note: z.string().nullable(),
  dependency: z.string(),
  says: z.string(),
  worksOn: z.string().nullable(),
  basis,
  sources: keys,
  mitigations: z.array(z.string()),
});

const Availability = z.strictObject({
  sla: share.nullable(),
  perYear: z.number().nonnegative().nullable(),
  mttr: DurationText.nullable(),
  basis: z.enum(["measured", "counted", "promised", "structural"]),
  why: z.string(),
  sources: keys,
});

const CatalogElement = z.strictObject({
  id: IdText,
  kind: Kind,
  name: z.string(),
  description: z.string().nullable(),
  area: IdText,
  when: z.string().nullable(),
  needs: z.array(Need),
  neededBy: z.array(IdText),
  restoredBy: z.enum(["microsoft", "nobody", "organisation"]),
  recovery: z.strictObject({ time: DurationText, why: z.string() }).nullable(),
  availability: Availability.nullable(),
  promise: z.strictObject({ share, sources: keys }).nullable(),
});

/** What `mainstay m365 catalog --json` prints. `features` is null where none were asked for. */
export const M365CatalogDocument = z
  .strictObject({
    features: z.array(IdText).nullable(),
    allFeatures: z.array(z.strictObject({ id: IdText, name: z.string(), description: z.string() })),
    areas: z.array(z.strictObject({ id: IdText, name: z.string() })),
    elements: z.array(CatalogElement),
    leftOut: z.array(
      z.strictObject({
        dependency: z.string(),
        says: z.string(),
        worksOn: z.string().nullable(),
        why: z.string(),
        basis,
        sources: keys,
      }),
    ),
    sources: CitedSources,
  })
  .meta({ title: "mainstay m365 catalog --json" });
export type M365CatalogDocument = z.output<typeof M365CatalogDocument>;

/** The explained catalog as the document. */
export function toM365CatalogDocument(
  { elements, leftOut }: ExplainedCatalog,
  chosen: readonly string[] | undefined,
): M365CatalogDocument {
  return {
    features: chosen === undefined ? null : [...chosen],
    allFeatures: microsoft365.features.map((feature) => ({ ...feature })),
    areas: [...new Map(elements.map(({ area }) => [area.id, { ...area }])).values()],
    elements: elements.map(toElement),
    leftOut: leftOut.map(({ id, says, worksOn, why, basis: known, sources }) => ({
      dependency: id,
      says,
      worksOn: worksOn ?? null,
      why,
      basis: [...known],
      sources: toKeys(sources),
    })),
    sources: toCitedSources([
      ...elements.flatMap(({ needs, availability, promise }) => [
        ...needs.flatMap(({ sources }) => sources),
        ...(availability?.sources ?? []),
        ...(promise?.sources ?? []),
      ]),
      ...leftOut.flatMap(({ sources }) => sources),
    ]),
  };
}

function toElement(element: ExplainedElement): z.output<typeof CatalogElement> {
  const { description, area, when, needs, neededBy, recovery, availability, promise } = element;
  return {
    id: element.id,
    kind: element.kind,
    name: element.name,
    description: description ?? null,
    area: area.id,
    when: when ?? null,
    needs: needs.map(toNeed),
    neededBy: [...neededBy],
    restoredBy: element.restoredBy,
    recovery:
      recovery === undefined ? null : { time: formatDuration(recovery.time), why: recovery.why },
    availability: availability === undefined ? null : toAvailability(availability),
    promise:
      promise === undefined ? null : { share: promise.share, sources: toKeys(promise.sources) },
  };
}

function toNeed(need: ExplainedRequirement): z.output<typeof Need> {
  const { targets, isAny, holds, when, lossWhy, note, worksOn } = need;
  return {
    targets: [...targets],
    atLeast: isAny ? 1 : targets.length,
    for: need.purpose,
    when: when ?? null,
    holds: { low: formatDuration(holds.low), high: formatDuration(holds.high) },
    loss: need.loss,
    lossWhy: lossWhy ?? null,
    note: note ?? null,
    dependency: need.dependency,
    says: need.says,
    worksOn: worksOn ?? null,
    basis: [...need.basis],
    sources: toKeys(need.sources),
    mitigations: [...need.mitigations],
  };
}

function toAvailability(availability: ExplainedAvailability): z.output<typeof Availability> {
  const { sla, perYear, mttr, basis: known, why, sources } = availability;
  return {
    sla: sla ?? null,
    perYear: perYear ?? null,
    mttr: mttr === undefined ? null : formatDuration(mttr),
    basis: known,
    why,
    sources: toKeys(sources),
  };
}

function toKeys(sources: readonly CitedSource[]): string[] {
  return sources.map(({ key }) => key);
}
