import type { Fault } from "./cells.ts";
import { type OpenContent, recognises } from "./contents/open-content.ts";
import { productsContent } from "./contents/products.ts";
import { reportContents } from "./contents/reports.ts";
import { subscriptionsContent } from "./contents/subscriptions.ts";
import { totalsContent } from "./contents/totals.ts";
import { usersContent } from "./contents/users.ts";
import type { Row } from "./row.ts";
import type { UsageFile } from "./usage-file.ts";
import type { UsageTally } from "./usage-tally.ts";

/**
 * What a file holds, once its columns have told: each row goes into the tally, with the item of Graph that it is if it is
 * one, and `finish` sums the file up.
 */
export type Content = {
  readonly take: (row: Row, item: object | undefined) => Fault | undefined;
  readonly finish: () => Partial<UsageFile> & Pick<UsageFile, "kind" | "title" | "rows">;
};

const contents: readonly OpenContent[] = [
  ...reportContents,
  totalsContent,
  productsContent,
  subscriptionsContent,
  usersContent,
];

/** Recognises a file by its columns, whatever their order and its name; undefined for what nothing is known of. */
export function contentOf(
  columns: ReadonlySet<string>,
  file: string,
  tally: UsageTally,
): Content | undefined {
  return contents.find((content) => recognises(content, columns))?.open({ columns, file, tally });
}
