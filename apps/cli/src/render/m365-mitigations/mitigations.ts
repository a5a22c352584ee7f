import type { AssessedMitigations, WorthwhileMitigation } from "@mainstay/api";
import type { Place } from "@mainstay/m365";
import { heading, item, type Page, paragraph, stacked } from "../page.ts";
import { tie } from "../tie.ts";
import { table } from "../table.ts";
import { count, listed, plain, verb } from "../words.ts";
import { coveredText } from "./covered.ts";
import { placeLines } from "./place-lines.ts";
import { sourceWords } from "./source-words.ts";
import { isWorthwhile, standingWords, worthCells } from "./worth-words.ts";

const mostPlaces = 3;

/** Which mitigations help a plan, most worth first: where and why, what each changes, how much work it is and what to mind. */
export function mitigationsText(page: Page, assessed: AssessedMitigations): string {
  const { plan, ranked, order } = assessed;
  const title = heading(
    page,
    `${plain(plan.organisation.name ?? "The plan")}: what helps when parts of Microsoft 365 fail`,
  );
  const [first] = ranked;
  if (first === undefined) {
    const nothing = "No mitigation that is known has something left to do in this plan.";
    return stacked([`${title}\n${paragraph(page, nothing)}`, coveredText(page, assessed)]);
  }
  const places = ranked.flatMap((one) => one.places);
  const standing = standingWords(first, order);
  const summary = `${count(ranked.length, "mitigation")} ${verb(ranked.length, "applies", "apply")} at ${count(places.length, "place")}. Today: ${listed(standing)}. What each is worth is worked out, by trying it; effort is our own judgement.`;
  return stacked([
    `${title}\n${paragraph(page, summary)}`,
    rankedTable(page, assessed),
    ...ranked.map((one) => mitigationBlock(page, one, assessed)),
    coveredText(page, assessed),
    idleText(page, assessed),
    outsideText(page, assessed),
  ]);
}

const byWords = {
  hours: "hours of breach avoided",
  gaps: "gaps closed",
  cuts: "combinations removed",
} as const;

function rankedTable(page: Page, { ranked, by }: AssessedMitigations): string {
  return [
    heading(page, `Each for itself, by ${byWords[by]}`),
    table(
      page,
      [
        { title: "" },
        { title: "Mitigation", wraps: true },
        { title: "Effort" },
        { title: "Hours", align: "right" },
        { title: "Gaps", align: "right" },
        { title: "Combinations", align: "right" },
        { title: "Procedures", align: "right" },
      ],
      ranked.map((one) => ({
        cells: [
          one.mitigation.number,
          one.mitigation.title,
          one.mitigation.effort.size,
          ...worthCells(one),
        ],
      })),
    ),
    paragraph(
      page,
      "Procedures: ways in which procedures and call trees depend on what they are for. Combinations: of losses that stop a function; those after + are new, as what is added can be lost too.",
    ),
  ].join("\n");
}

function mitigationBlock(
  page: Page,
  tried: WorthwhileMitigation,
  { plan }: AssessedMitigations,
): string {
  const { mitigation, places } = tried;
  const { number, id, title, effort, cautions } = mitigation;
  const shown = isWorthwhile(tried) ? mostPlaces : 1;
  const more = places.length - shown;
  return [
    heading(page, paragraph(page, `${title} (${id})`, `${number} `)),
    ...places.slice(0, shown).flatMap((place: Place) => placeLines(page, place, plan)),
    ...(more > 0 ? [item(page, `and ${count(more, "more place")}`)] : []),
    paragraph(page, `${effort.size}. ${effort.why}`, "  Effort   "),
    paragraph(page, cautions.join(" "), "  Mind     "),
    paragraph(page, sourceWords(mitigation), "  Source   "),
  ].join("\n");
}

function idleText(page: Page, { idle }: AssessedMitigations): string | undefined {
  if (idle.length === 0) return undefined;
  return [
    heading(page, "Nothing to do here"),
    item(page, listed(idle.map(({ number, id }) => `${number}${tie}${id}`))),
  ].join("\n");
}

function outsideText(page: Page, { outside }: AssessedMitigations): string | undefined {
  if (outside.length === 0) return undefined;
  return [
    heading(page, "Worth doing, and no change of a plan"),
    ...outside.map(({ number, title, outside: why }) =>
      item(page, `${number} ${title}. ${why ?? ""}`),
    ),
  ].join("\n");
}
