import type { Verification } from "@mainstay/store";
import { nextStep } from "../next-step.ts";
import { heading, type Page, paragraph, stacked } from "../page.ts";
import { count } from "../words.ts";

/** What was proved of a record, or where it is not as it was recorded. */
export function verifyText(page: Page, proof: Verification): string {
  if (!proof.isSound) {
    return stacked([
      heading(page, "The record is not as it was recorded"),
      paragraph(page, `Revision ${proof.revision}: ${proof.fault}.`),
      nextStep(page, {
        command: ["restore", "BACKUP", "--data", "NEW-DIR"],
        tells: "keep this database as evidence, and restore the last good backup beside it",
      }),
    ]);
  }
  const { revisions, hash } = proof;
  if (revisions === 0) return paragraph(page, "The record is empty, and sound.");
  return stacked([
    heading(page, `The record is sound: ${count(revisions, "revision")}`),
    paragraph(
      page,
      "Each follows from the one before it, and all together give the current plan. Whoever keeps the hash of the last one elsewhere can prove later that nothing up to it was changed:",
    ),
    `  ${hash}`,
    nextStep(page, { command: ["backup", "mainstay.ndjson.gz"], tells: "keep a copy elsewhere" }),
  ]);
}
