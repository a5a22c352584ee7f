import { type AssessedElement, ascending, type TableOfElements } from "./assessed-element.ts";
import { excerpt } from "./excerpt.ts";
import { heading, type Page, paragraph } from "./page.ts";
import { table } from "./table.ts";
import { count, plain, spanWords } from "./words.ts";

/** How long after a black start the elements with objectives are back: those that are late, the latest first. */
export function blackStartTable(
  page: Page,
  { elements, all }: TableOfElements,
): string | undefined {
  const asked = elements.filter(
    ({ element: { objectives } }) =>
      objectives?.rto !== undefined || objectives?.mtpd !== undefined,
  );
  if (asked.length === 0) return undefined;
  const late = asked
    .filter((assessed) => verdict(assessed) !== "in time")
    .toSorted(
      (a, b) =>
        verdicts.indexOf(verdict(a)) - verdicts.indexOf(verdict(b)) ||
        ascending(b.result.blackStart, a.result.blackStart),
    );
  const { shown, rest } = excerpt(late, all);
  const title = "If everything that has a recovery time is lost at once";
  const inTime = `${asked.length - late.length} of ${count(asked.length, "element")} with objectives are back in time.`;
  return [
    heading(page, title),
    paragraph(page, inTime),
    ...(late.length === 0
      ? []
      : [
          table(
            page,
            columns,
            shown.map((one) => row(page, one)),
          ),
        ]),
    ...rest,
  ].join("\n");
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
