import type { Disagreement } from "@mainstay/analysis";
import type { UnitId } from "@mainstay/plan";
import { excerpt } from "../excerpt.ts";
import { heading, type Page, paragraph } from "../page.ts";
import { table } from "../table.ts";
import { percent, plain } from "../words.ts";
import type { ShownMap } from "./application-map.ts";
import { serviceNamesIn } from "./service-names.ts";
import { contradictionKinds, contradictionWords } from "./contradiction-words.ts";

/** Where plan and evidence contradict each other, most people first. */
export function disagreementsText(page: Page, shown: ShownMap): string | undefined {
  const found = contradictionKinds.flatMap((kind) => {
    const ofKind = shown.map.disagreements.filter((one) => one.kind === kind);
    return ofKind.length === 0 ? [] : [disagreementTable(page, shown, kind, ofKind)];
  });
  return found.length === 0 ? undefined : found.join("\n\n");
}

function disagreementTable(
  page: Page,
  { plan, all }: ShownMap,
  kind: Disagreement["kind"],
  found: readonly Disagreement[],
): string {
  const { title, means } = contradictionWords[kind];
  const name = serviceNamesIn(plan);
  const units = new Map<UnitId, string>(plan.units.map((unit) => [unit.id, plain(unit.name)]));
  const { shown, rest } = excerpt(found, all, { most: 8 });
  const rows = shown.map(({ unit, service, measure }) => ({
    cells: [
      units.get(unit) ?? unit,
      name(service),
      kind === "declared-not-seen"
        ? `0 of ${measure.ofUsers}`
        : `${measure.users} of ${measure.ofUsers}`,
      kind === "declared-not-seen" ? "" : percent(measure.share),
    ],
  }));
  return [
    heading(page, `${title}: ${found.length}`),
    paragraph(page, means),
    table(
      page,
      [
        { title: "Unit", wraps: true },
        { title: "Service", wraps: true },
        { title: "People", align: "right" },
        { title: "Share", align: "right" },
      ],
      rows,
    ),
    ...rest,
  ].join("\n");
}
