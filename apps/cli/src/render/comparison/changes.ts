import { type compareObservations, EdgeChange, isUnwatched } from "@mainstay/api";
import type * as z from "zod";
import { heading, item, type Page, paragraph, stacked } from "../page.ts";
import { nextStep } from "../next-step.ts";
import { firstOf, percent, plain } from "../words.ts";
import { someOf } from "./some-of.ts";

type Difference = z.output<typeof compareObservations.answer>;
type Changed = Difference["items"][number];

/** How a connection can be otherwise, in the order in which it is told, and under which title. */
const titles = {
  new: "New connections",
  gone: "Gone connections",
  failing: "Connections that fail now",
  "working-again": "Connections that work again",
  grown: "Connections used much more",
  shrunk: "Connections used much less",
} as const;

/** What changed between two windows, for people: each kind of change with its evidence, and whether anybody watched. */
export function changesText(page: Page, difference: Difference, all: boolean): string {
  const { before, after, items } = difference;
  const unwatched = items.filter(isUnwatched);
  return stacked([
    [
      heading(page, "What changed"),
      item(page, `From ${after.from} until ${after.until}, by the ${after.grain},`),
      item(page, `against ${before.from} until ${before.until}, by the ${before.grain}.`),
    ].join("\n"),
    ...(items.length === 0 ? [paragraph(page, "Nothing changed that anybody saw.")] : []),
    ...EdgeChange.options.map((kind) =>
      kindText(page, {
        title: titles[kind],
        things: items.filter((one) => one.change === kind && !isUnwatched(one)),
        ends: difference.ends,
        all,
      }),
    ),
    kindText(page, {
      title: "Not known to be new or gone: nobody who sees them watched the other time",
      things: unwatched,
      ends: difference.ends,
      all,
    }),
    nextStep(page, {
      command: ["compare", "--observed", "FILES"],
      tells: "holds what was observed against the plan",
    }),
  ]);
}

function kindText(
  page: Page,
  {
    title,
    things,
    ends,
    all,
  }: {
    readonly title: string;
    readonly things: readonly Changed[];
    readonly ends: Difference["ends"];
    readonly all: boolean;
  },
): string | undefined {
  const known = new Map(ends.map((end) => [end.id, end]));
  return someOf(page, {
    title,
    things,
    all,
    columns: [
      { title: "From", wraps: true },
      { title: "To", wraps: true },
      { title: "Port" },
      { title: "Before", align: "right" },
      { title: "After", align: "right" },
      { title: "Last seen", wraps: true },
      { title: "Watched", wraps: true },
    ],
    row: (one) => ({
      cells: [
        endWords(known.get(one.client.end), one.elements.client),
        endWords(known.get(one.server.end), one.elements.server),
        `${one.port === 0 ? "many" : one.port}${one.protocol === "udp" ? " udp" : ""}`,
        String(one.before?.connections ?? 0),
        String(one.change === "gone" ? 0 : one.connections),
        `${one.lastEver.slice(0, 16)}Z`,
        `${percent(one.watched.before)}, ${percent(one.watched.after)}`,
      ],
    }),
  });
}

function endWords(end: Difference["ends"][number] | undefined, elements: readonly string[]) {
  const machine = end?.machines[0] ?? end?.names[0] ?? end?.address ?? end?.network ?? "unknown";
  return elements.length === 0 ? plain(machine) : plain(firstOf(elements, 2));
}
