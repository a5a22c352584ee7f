import {
  type Bounds,
  downtimeAYear,
  type SharedDependency,
  type WeakPoints,
} from "@mainstay/analysis";
import type { ElementId, Plan } from "@mainstay/plan";
import { excerpt } from "./excerpt.ts";
import { importanceTable } from "./importance-table.ts";
import { numberOfCuts } from "./number-of-cuts.ts";
import { heading, item, type Page, paragraph } from "./page.ts";
import { boundsWords, count, firstOf, listed, namesIn, plain, spanWords } from "./words.ts";

/** The weak points of an element; `all` asks for every cut, and `shared` are groups below it that are none. */
export type ShownWeakPoints = {
  readonly plan: Plan;
  readonly element: Plan["elements"][number];
  readonly weakPoints: WeakPoints;
  readonly cuts: Iterable<readonly ElementId[]>;
  readonly shared: readonly SharedDependency[];
  readonly all: boolean;
};

/** Weak points for people, in sections: how many combinations stop it, which, as they come, how probable that is, and what matters most. */
export function weakPointsSections(
  page: Page,
  shown: ShownWeakPoints,
): readonly (string | undefined | Iterable<string>)[] {
  const { plan, element, weakPoints } = shown;
  const { horizon, order } = weakPoints;
  const within = horizon === Number.POSITIVE_INFINITY ? "" : ` within ${spanWords(horizon)}`;
  const limit = order === undefined ? "" : `, combinations of more than ${order} left out`;
  return [
    [
      heading(page, `${plain(element.name)}: what stops it${within}${limit}`),
      paragraph(page, countWords(weakPoints)),
    ].join("\n"),
    cutsPieces(page, shown),
    chanceText(page, plan, weakPoints),
    importanceTable(page, { plan, weakPoints, all: shown.all }),
    sharedText(page, shown),
  ];
}

function countWords({ counts }: WeakPoints): string {
  const { total, byOrder } = counts();
  if (total === 0n) return "Nothing that may be lost stops it.";
  const kinds = byOrder.flatMap((number, size) =>
    number === 0n ? [] : [`${numberOfCuts(number)} ${sizeWords(size, number === 1n)}`],
  );
  return `${listed(kinds)}.`;
}

function sizeWords(size: number, isOne: boolean): string {
  if (size === 1) return `single point${isOne ? "" : "s"} of failure`;
  return `combination${isOne ? "" : "s"} of ${size}`;
}

const mostCuts = 20;

function* cutsPieces(
  page: Page,
  { plan, weakPoints, cuts, all }: ShownWeakPoints,
): Generator<string> {
  const { total } = weakPoints.counts();
  if (total === 0n) return;
  const name = namesIn(plan);
  yield heading(page, "Lost together, these stop it: the fewest first, then the most probable");
  let left = total;
  for (const cut of cuts) {
    if (!all && total - left === BigInt(mostCuts)) break;
    yield `\n${item(page, cut.map(name).join(" + "))}`;
    left--;
  }
  if (left > 0n) yield `\n… and ${numberOfCuts(left)} more: --all shows them.`;
}

function chanceText(page: Page, plan: Plan, weakPoints: WeakPoints): string {
  const unknown = weakPoints.unknownAvailability();
  const bounds = weakPoints.probability();
  const name = namesIn(plan);
  const sentences = [
    `One of these is down ${boundsWords(bounds)} of the time, ${yearWords(bounds)} a year, if outages are independent.`,
    ...(unknown.length === 0
      ? []
      : [
          `Of ${count(unknown.length, "element")} nobody says how available ${unknown.length === 1 ? "it is; it counts" : "they are; they count"} as never failing: ${firstOf(unknown.map(name), 5)}.`,
        ]),
  ];
  return [heading(page, "How probable that is"), paragraph(page, sentences.join(" "))].join("\n");
}

function yearWords({ lower, upper }: Bounds): string {
  const [least, most] = [lower, upper].map((share) => spanWords(Math.round(downtimeAYear(share))));
  return lower === upper ? String(least) : `${least} to ${most}`;
}

function sharedText(page: Page, { plan, shared, all }: ShownWeakPoints): string | undefined {
  if (shared.length === 0) return undefined;
  const name = namesIn(plan);
  const needs = new Map(plan.elements.map(({ id, needs: list = [] }) => [id, list]));
  const { shown, rest } = excerpt(shared, all);
  const lines = shown.map(({ element, need, count: total, shared: common }) => {
    const targets = needs.get(element)?.[need]?.targets ?? [];
    const alternatives = targets.map(name).join(" or ");
    const causes = firstOf(common.map(name), all ? common.length : 3, total);
    return item(
      page,
      `${name(element)} needs ${alternatives}: too few stay whole without ${causes}`,
    );
  });
  return [heading(page, "Alternatives that one loss takes together"), ...lines, ...rest].join("\n");
}
