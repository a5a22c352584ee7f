import type { Bounds } from "@mainstay/analysis";
import type { SolvedFaultTree } from "../documents/fault-tree.ts";
import { numberOfCuts } from "./number-of-cuts.ts";
import { heading, item, type Page, paragraph } from "./page.ts";
import { table } from "./table.ts";
import { boundsWords, count, firstOf, plain, verb } from "./words.ts";

/** A solved fault tree, its cuts, by name, whether all of them are wanted, and the basic events that have no probability. */
export type ShownFaultTree = SolvedFaultTree & {
  readonly cuts: Iterable<readonly string[]>;
  readonly all: boolean;
  readonly unknown: readonly string[];
};

/** So many cuts are shown where not all are wanted. */
const mostCuts = 10;

/** Of those without a probability so many are named. */
const mostUnknown = 5;

/** A solved fault tree for people, in sections: its size and probability, its minimal cuts by order, and these, as they come. */
export function faultTreeSections(
  page: Page,
  shown: ShownFaultTree,
): readonly (string | Iterable<string>)[] {
  const { top, basicEvents, gates, order, counts, probability, unknown } = shown;
  const size = `${count(basicEvents, "basic event")}, ${count(gates, "gate")}.`;
  const chance =
    probability === undefined
      ? `Its probability is unknown: ${firstOf(unknown.map(plain), mostUnknown)} ${verb(unknown.length, "has", "have")} none.`
      : probabilityText(probability, order);
  return [
    [heading(page, plain(top)), paragraph(page, `${size} ${chance}`)].join("\n"),
    ordersTable(page, shown),
    cutsPieces(page, shown, counts.total),
  ];
}

function probabilityText(bounds: Bounds, order: number | undefined): string {
  const { lower, upper } = bounds;
  if (lower === upper) {
    return `Its probability is ${boundsWords(bounds)} (${lower}), exactly, if basic events are independent.`;
  }
  return `Its probability is ${boundsWords(bounds)} for certain, if basic events are independent; the exact one ${order === undefined ? "does not fit in the memory allowed (--memory)" : "takes more work than is done for cuts of an order (leave --order out)"}.`;
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

function* cutsPieces(page: Page, { cuts, all }: ShownFaultTree, total: bigint): Generator<string> {
  if (total === 0n) return;
  yield heading(page, "The smallest, of these the most probable first");
  let left = total;
  for (const cut of cuts) {
    if (!all && total - left === BigInt(mostCuts)) break;
    yield `\n${item(page, cut.map(plain).join(" + ") || "(nothing has to happen)")}`;
    left--;
  }
  if (left > 0n) yield `\n… and ${numberOfCuts(left)} more: --all shows them.`;
}
