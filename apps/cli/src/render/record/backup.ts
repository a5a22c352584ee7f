import type { Restored } from "@mainstay/store";
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
      `${count(entries, "entry", "entries")}: the plan with all its history, the audit, approvals and delegations, who the people are and what they may do, what was read of Microsoft 365, the journals of exercises and incidents, and the calls that were made. Keep the file as safe as the plan itself, for it holds the same.`,
    ),
    paragraph(
      page,
      "Nothing that anybody comes in with is in it: no passwords, second factors, passkeys, sessions, API tokens or invitations.",
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
  restored: Restored & { readonly path: string; readonly into: readonly string[] },
): string {
  const { path, revisions, audit, approvals, delegations, people, readings, journal, calls } =
    restored;
  const { hash, into } = restored;
  return stacked([
    heading(page, `Restored from ${plain(path)}: ${count(revisions, "revision")}`),
    paragraph(
      page,
      `Each follows from the one before it, as when it was recorded. With them came ${count(audit, "entry", "entries")} of the audit, ${count(approvals, "entry", "entries")} of approvals, ${count(delegations, "delegation")}, ${count(people, "person", "people")}, ${count(readings, "reading")} of Microsoft 365, ${count(journal, "entry", "entries")} of journals and ${count(calls, "call")}. The hash of the last revision is`,
    ),
    `  ${hash === "" ? "empty" : hash}`,
    people === 0 ? undefined : paragraph(page, comingBack),
    nextStep(page, { command: ["verify", ...into], tells: "prove all of it" }),
    nextStep(page, { command: ["serve", ...into], tells: "serve it" }),
  ]);
}

const comingBack =
  "Whoever signs in by the identity provider comes in as before. A backup holds no passwords, second factors or tokens: those with local accounts come back by invitation, the first administrator by the link that serve prints, and programs get new API tokens.";
