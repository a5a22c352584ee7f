import type { WeakPoints } from "@mainstay/analysis";
import type { Plan } from "@mainstay/plan";
import { excerpt } from "./excerpt.ts";
import { heading, type Page } from "./page.ts";
import { table } from "./table.ts";
import { namesIn, percent } from "./words.ts";

/** The elements by how much of the chance of being stopped goes through them; nothing where the chance is 0. */
export function importanceTable(
  page: Page,
  { plan, weakPoints, all }: { plan: Plan; weakPoints: WeakPoints; all: boolean },
): string | undefined {
  const importance = weakPoints.importance();
  if (importance === undefined || weakPoints.probability().upper === 0) return undefined;
  const name = namesIn(plan);
  const ranked = [...importance]
    .filter(([, { fussellVesely }]) => (fussellVesely ?? 0) > 0)
    .toSorted(([, one], [, other]) => (other.fussellVesely ?? 0) - (one.fussellVesely ?? 0));
  const { shown, rest } = excerpt(ranked, all);
  const rows = shown.map(([id, worth]) => ({
    cells: [
      name(id),
      percent(worth.fussellVesely ?? 0),
      times(worth.riskAchievementWorth),
      times(worth.riskReductionWorth),
      percent(worth.birnbaum),
    ],
  }));
  const columns = [
    { title: "Element", wraps: true },
    { title: "Share", align: "right" },
    { title: "If lost, ×", align: "right" },
    { title: "If safe, ÷", align: "right" },
    { title: "Decides", align: "right" },
  ] as const;
  return [
    heading(page, "What matters most: its share of all time stopped"),
    table(page, columns, rows),
    ...rest,
  ].join("\n");
}

function times(worth: number | null): string {
  if (worth === null) return "";
  if (worth === Number.POSITIVE_INFINITY) return "∞";
  return worth < 10 ? worth.toFixed(2) : Math.round(worth).toLocaleString("en");
}
