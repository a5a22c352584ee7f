import {
  baseRates,
  countedSpan,
  entraAttainment,
  type Incident,
  type PublishedUptime,
  worldwideUptime,
} from "@mainstay/m365";
import { formatDuration } from "@mainstay/plan";
import * as z from "zod";
import { DurationText, IdText } from "../duration.ts";
import { IncidentEntry, toIncidentEntry } from "./incident-entry.ts";

const PublishedEntry = z.strictObject({
  period: z.string().meta({ description: "A quarter, 2021-Q3, or a month, 2021-03" }),
  share: z.number().min(0).max(1),
  source: z.string(),
});

const RateEntry = z.strictObject({
  element: IdText,
  failed: z.array(z.string()),
  felt: z.array(z.string()),
  perYear: z.number().nonnegative().nullable(),
  meanLength: DurationText.nullable(),
  lengthsKnown: z.int().nonnegative(),
});

/** What `mainstay m365 incidents --json` prints: the incidents that were asked for, rates over all, and published uptime. */
export const M365IncidentsDocument = z
  .strictObject({
    incidents: z.array(IncidentEntry),
    rates: z.strictObject({
      from: z.iso.date(),
      until: z.iso.date(),
      elements: z.array(RateEntry),
    }),
    published: z.strictObject({
      worldwide: z.array(PublishedEntry),
      entra: z.array(PublishedEntry),
    }),
  })
  .meta({ title: "mainstay m365 incidents --json" });
export type M365IncidentsDocument = z.output<typeof M365IncidentsDocument>;

/** Incidents as the document. */
export function toM365IncidentsDocument(shown: readonly Incident[]): M365IncidentsDocument {
  const copy = (figures: readonly PublishedUptime[]) => figures.map((figure) => ({ ...figure }));
  return {
    incidents: shown.map(toIncidentEntry),
    rates: {
      from: countedSpan.from,
      until: countedSpan.until,
      elements: baseRates().map(({ element, failed, felt, perYear, meanMinutes, known }) => ({
        element,
        failed: [...failed],
        felt: [...felt],
        perYear: perYear ?? null,
        meanLength: meanMinutes === undefined ? null : formatDuration(Math.round(meanMinutes)),
        lengthsKnown: known,
      })),
    },
    published: { worldwide: copy(worldwideUptime), entra: copy(entraAttainment) },
  };
}
