import type { Assessment } from "@mainstay/analysis";
import { type AssessedElement, ascending, type TableOfElements } from "./assessed-element.ts";
import { excerpt } from "./excerpt.ts";
import { heading, type Page, paragraph } from "./page.ts";
import { table } from "./table.ts";
import { count, listed, plain, spanWords, verb } from "./words.ts";

/**
 * How long after a black start the elements with objectives are back: how many in time, which late, the latest first,
 * and how many never, as they wait behind `rings`.
 */
export function blackStartTable(
  page: Page,
  { elements, all, name, rings }: TableOfElements & Pick<Assessment, "rings">,
): string | undefined {
  const asked = elements.filter(
    ({ element: { objectives } }) =>
      objectives?.rto !== undefined || objectives?.mtpd !== undefined,
  );
  if (asked.length === 0) return undefined;
  const stuck = asked.filter(({ result }) => result.blackStart === Number.POSITIVE_INFINITY);
  const late = asked
    .filter((assessed) => verdict(assessed) !== "in time" && !stuck.includes(assessed))
    .toSorted(
      (a, b) =>
        verdicts.indexOf(verdict(a)) - verdicts.indexOf(verdict(b)) ||
        ascending(b.result.blackStart, a.result.blackStart),
    );
  const numbers = {
    inTime: asked.length - late.length - stuck.length,
    late: late.length,
    stuck: stuck.length,
  };
  const how = backWords(numbers, behindWords(rings, name));
  const { shown, rest } = excerpt([...(all ? stuck : []), ...late], all);
  const rows = shown.map((assessed) => row(page, assessed));
  return [
    heading(page, "If everything that has a recovery time is lost at once"),
    paragraph(page, `Of ${count(asked.length, "element")} with objectives, ${how}.`),
    ...(rows.length === 0 ? [] : [table(page, columns, rows)]),
    ...rest,
  ].join("\n");
}

type Numbers = { readonly inTime: number; readonly late: number; readonly stuck: number };

/** `1 is back in time, 17 are back late and 36 never come back, in or behind ...`; what is none of them is left out. */
function backWords({ inTime, late, stuck }: Numbers, behind: string): string {
  return listed([
    ...(inTime === 0 ? [] : [`${inTime} ${verb(inTime, "is", "are")} back in time`]),
    ...(late === 0 ? [] : [`${late} ${verb(late, "is", "are")} back late`]),
    ...(stuck === 0 ? [] : [`${stuck} never ${verb(stuck, "comes", "come")} back, ${behind}`]),
  ]);
}

function behindWords(rings: Assessment["rings"], name: TableOfElements["name"]): string {
  const [ring, other] = rings;
  if (ring === undefined || other !== undefined) return "in or behind a ring that cannot start";
  return `in or behind the ring of ${listed(ring.map(name))}, of which none can start`;
}

const columns = [
  { title: "Element", wraps: true },
  { title: "RTO", align: "right" },
  { title: "MTPD", align: "right" },
  { title: "Back after", align: "right" },
  { title: "" },
] as const;

function row(page: Page, assessed: AssessedElement): { readonly cells: readonly string[] } {
  const { element, result } = assessed;
  const how = verdict(assessed);
  return {
    cells: [
      plain(element.name),
      orNone(element.objectives?.rto),
      orNone(element.objectives?.mtpd),
      spanWords(result.blackStart),
      page.ink(how === "after its MTPD" ? "bad" : "warn", how),
    ],
  };
}

/** Worst first. */
const verdicts = ["after its MTPD", "after its RTO", "in time"] as const;

function verdict({ element, result: { blackStart } }: AssessedElement): (typeof verdicts)[number] {
  const { objectives } = element;
  if (blackStart > (objectives?.mtpd ?? Number.POSITIVE_INFINITY)) return "after its MTPD";
  if (blackStart > (objectives?.rto ?? Number.POSITIVE_INFINITY)) return "after its RTO";
  return "in time";
}

function orNone(span: number | undefined): string {
  return span === undefined ? "none" : spanWords(span);
}
