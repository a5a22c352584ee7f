import type { Fetched, FetchedFile } from "../tenant/fetched.ts";
import { heading, item, type Page, paragraph, stacked } from "./page.ts";
import { table } from "./table.ts";
import { count, plain } from "./words.ts";

/** What was fetched from a tenant, and what was not. */
export function fetchedText(page: Page, fetched: Fetched): string {
  const { files, folder, cloud } = fetched;
  const rows = files.map((file) => ({
    cells: [plain(file.path), plain(file.what), amount(file)],
    ...(file.failure === undefined ? {} : { below: `not whole: ${plain(file.failure.why)}` }),
  }));
  return stacked([
    [
      heading(page, "Fetched"),
      paragraph(page, `${count(files.length, "file")} in ${plain(folder)} (${cloud}).`),
      ...(rows.length === 0
        ? []
        : [
            table(
              page,
              [
                { title: "File", wraps: true },
                { title: "Is", wraps: true },
                { title: "Holds", align: "right" },
              ],
              rows,
            ),
          ]),
    ].join("\n"),
    concealedText(page, fetched),
    failedText(page, fetched),
  ]);
}

function amount({ items, bytes }: FetchedFile): string {
  if (items !== undefined) return count(items, "item");
  return bytes < 10_240 ? count(bytes, "byte") : `${Math.round(bytes / 1_024)} KiB`;
}

function concealedText(page: Page, { concealsNames }: Fetched): string | undefined {
  if (concealsNames !== true) return undefined;
  return paragraph(
    page,
    "The reports conceal names, so that nobody in them can be told a unit. An administrator can show them: admin center, Settings, Org settings, Reports. Until then, licences say who may use what.",
  );
}

function failedText(page: Page, { failures }: Fetched): string | undefined {
  if (failures.length === 0) return undefined;
  const alike = Map.groupBy(failures, ({ why }) => why);
  return [
    heading(page, "Not fetched"),
    ...[...alike].map(([why, some]) =>
      item(page, `${some.map(({ what }) => plain(what)).join(", ")}: ${plain(why)}`),
    ),
  ].join("\n");
}
