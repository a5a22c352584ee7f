import { nextStep } from "../next-step.ts";
import { heading, item, type Page, stacked } from "../page.ts";
import { plain } from "../words.ts";

/** The files that an export wrote. */
export function exportText(
  page: Page,
  { to, files }: { readonly to: string; readonly files: readonly string[] },
): string {
  return stacked([
    `${heading(page, "Written")}\n${files.map((file) => item(page, plain(file))).join("\n")}`,
    nextStep(page, {
      command: ["import", to, "--dry-run"],
      tells: "see what differs from the record",
    }),
  ]);
}
