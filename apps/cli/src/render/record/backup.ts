import { nextStep } from "../next-step.ts";
import { heading, type Page, paragraph, stacked } from "../page.ts";
import { count, plain } from "../words.ts";

/** What was written to a backup. */
export function backupText(
  page: Page,
  { path, entries }: { readonly path: string; readonly entries: number },
): string {
  return stacked([
    heading(page, `Written: ${plain(path)}`),
    paragraph(
      page,
      `${count(entries, "entry", "entries")} of the log and the audit: the plan with all its history. Keep the file as safe as the plan itself, for it holds the same.`,
    ),
    nextStep(page, {
      command: ["restore", path, "--data", "rehearsal"],
      tells: "a backup is one once it was restored: rehearse it into a new directory",
    }),
  ]);
}

/** What was restored. */
export function restoreText(
  page: Page,
  restored: {
    readonly path: string;
    readonly revisions: number;
    readonly audit: number;
    readonly hash: string;
    readonly into: readonly string[];
  },
): string {
  const { path, revisions, audit, hash, into } = restored;
  return stacked([
    heading(page, `Restored from ${plain(path)}: ${count(revisions, "revision")}`),
    paragraph(
      page,
      `Each follows from the one before it, as when it was recorded. ${count(audit, "entry of the audit", "entries of the audit")} came with them. The hash of the last revision is`,
    ),
    `  ${hash}`,
    nextStep(page, { command: ["serve", ...into], tells: "serve it" }),
  ]);
}
