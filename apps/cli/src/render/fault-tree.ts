import type { Bounds } from "@mainstay/analysis";
import type { SolvedFaultTree } from "../documents/fault-tree.ts";
import { numberOfCuts } from "./number-of-cuts.ts";
import { heading, item, type Page, paragraph, stacked } from "./page.ts";
import { table } from "./table.ts";
import { boundsWords, count, firstOf, plain, verb } from "./words.ts";

/** A solved fault tree, the first of its cuts, by name, and the basic events that have no probability. */
export type ShownFaultTree = SolvedFaultTree & {
  readonly cuts: readonly (readonly string[])[];
  readonly unknown: readonly string[];
};

/** Of those without a probability so many are named. */
const mostUnknown = 5;

/** A solved fault tree for people: its size, its minimal cuts by order, the first of them, and its probability. */
export function faultTreeText(page: Page, shown: ShownFaultTree): string {
  const { top, basicEvents, gates, counts, probability, unknown } = shown;
  const size = `${count(basicEvents, "basic event")}, ${count(gates, "gate")}.`;
  const chance =
    probability === undefined
      ? `Its probability is unknown: ${firstOf(unknown.map(plain), mostUnknown)} ${verb(unknown.length, "has", "have")} none.`
      : probabilityText(probability);
  return stacked([
    [heading(page, plain(top)), paragraph(page, `${size} ${chance}`)].join("\n"),
    ordersTable(page, shown),
    cutsText(page, shown.cuts, counts.total),
  ]);
}

function probabilityText(bounds: Bounds): string {
  const { lower, upper } = bounds;
  if (lower === upper) {
    return `Its probability is ${boundsWords(bounds)} (${lower}), exactly, if basic events are independent.`;
  }
  return `Its probability is ${boundsWords(bounds)} for certain, if basic events are independent; the exact one does not fit in the memory allowed (--memory).`;
}

function ordersTable(page: Page, { counts, order }: ShownFaultTree): string {
  const limit =
    order === undefined ? "" : ` of at most ${order} events; larger ones were not asked for`;
  const title = heading(
    page,
    `${numberOfCuts(counts.total)} minimal cuts${limit}`.replace(
      /^1 minimal cuts/,
      "1 minimal cut",
    ),
  );
  const rows = counts.byOrder.flatMap((number, size) =>
    number === 0n ? [] : [{ cells: [String(size), numberOfCuts(number)] }],
  );
  if (rows.length === 0) return title;
  const columns = [
    { title: "Events", align: "right" },
    { title: "Cuts", align: "right" },
  ] as const;
  return [title, table(page, columns, rows)].join("\n");
}

function cutsText(page: Page, cuts: ShownFaultTree["cuts"], total: bigint): string | undefined {
  if (cuts.length === 0) return undefined;
  const left = total - BigInt(cuts.length);
  return [
    heading(page, "The smallest, of these the most probable first"),
    ...cuts.map((cut) => item(page, cut.map(plain).join(" + ") || "(nothing has to happen)")),
    ...(left === 0n ? [] : [`… and ${numberOfCuts(left)} more: --all shows them.`]),
  ].join("\n");
}
