import { countedSpan, type Incident, incidents } from "@mainstay/m365";
import { heading, type Page, paragraph, stacked } from "../page.ts";
import { tie } from "../tie.ts";
import { table } from "../table.ts";
import { count } from "../words.ts";
import { causeWords, lastedWords, startDay } from "./incident-words.ts";

/** Incidents for people, the newest first; `shown` are those of all that were asked for. */
export function incidentListText(page: Page, shown: readonly Incident[]): string {
  const number = count(incidents.length, "incident");
  const which = shown.length === incidents.length ? number : `${shown.length} of ${number}`;
  const caveat = `Notable events that can be read of in public, 2014 to April 2026: a floor, and few before ${countedSpan.from.slice(0, 4)}.`;
  const columns = [
    { title: "Day" },
    { title: "What", wraps: true },
    { title: "Lasted", align: "right" },
    { title: "Because of" },
  ] as const;
  const rows = shown.toReversed().map((incident) => ({
    cells: [
      startDay(incident),
      `${incident.title}${incident.isAdvisory ? `${tie}*` : ""}`,
      lastedWords(incident),
      causeWords[incident.cause.class],
    ],
    below: `${incident.id}: ${incident.services}`,
  }));
  return stacked([
    `${heading(page, "Incidents of Microsoft 365")}\n${paragraph(page, `${which}. ${caveat}`)}`,
    rows.length === 0 ? "No incident is known that fits." : table(page, columns, rows),
    shown.some(({ isAdvisory }) => isAdvisory)
      ? paragraph(page, "* An advisory: limited, often with a way round, and sometimes weeks long.")
      : undefined,
  ]);
}
