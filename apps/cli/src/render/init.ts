import { join } from "node:path";
import { nextStep } from "./next-step.ts";
import { type Page, stacked } from "./page.ts";
import { table } from "./table.ts";
import { plain } from "./words.ts";

/** What was written where. */
export type Written = {
  readonly folder: string;
  readonly files: readonly { readonly path: string; readonly holds: string }[];
};

/** What `init` wrote, a line a file, and what to do next. */
export function initText(page: Page, { folder, files }: Written): string {
  const rows = files.map(({ path, holds }) => ({ cells: [plain(join(folder, path)), holds] }));
  return stacked([
    table(page, [{ title: "Written" }, { title: "", wraps: true }], rows),
    nextStep(page, {
      command: ["check", folder],
      tells: "see that it is valid, and what could be better",
    }),
  ]);
}
