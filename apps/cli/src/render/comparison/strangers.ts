import type { Stranger } from "@mainstay/flows";
import type { Page } from "../page.ts";
import { firstOf } from "../words.ts";
import { endWords, type NameOf, portWords } from "./end-words.ts";
import { ownWords } from "./own-words.ts";
import { someOf } from "./some-of.ts";

/** The machines that the plan has in no element. */
export function strangersText(
  page: Page,
  { strangers, name, all }: { strangers: readonly Stranger[]; name: NameOf; all: boolean },
): string | undefined {
  return someOf(page, {
    title: "Machines that the plan does not have",
    things: strangers,
    all,
    columns: [
      { title: "Machine", wraps: true },
      { title: "Serves", wraps: true },
      { title: "Used by", wraps: true },
      { title: "Uses", wraps: true },
      { title: "Connections", align: "right" },
    ],
    row: ({ end, serves, uses, connections }) => ({
      cells: [
        `${endWords(end, name)}${ownWords(end)}`,
        portWords(serves.flatMap(({ ports }) => ports)),
        firstOf([...new Set(serves.map(({ from }) => endWords(from, name)))], 2),
        firstOf([...new Set(uses.map(({ to }) => endWords(to, name)))], 2),
        String(connections),
      ],
    }),
  });
}
