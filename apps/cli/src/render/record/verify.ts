import type { Fault, Verification } from "@mainstay/store";
import { nextStep } from "../next-step.ts";
import { heading, item, type Page, paragraph, stacked } from "../page.ts";
import { count, plain } from "../words.ts";

/** What was proved of a record, or where it is not as it was recorded. */
export function verifyText(page: Page, proof: Verification): string {
  if (!proof.isSound) {
    return stacked([
      heading(page, "The record is not as it was recorded"),
      paragraph(page, `${whereWords(proof)} ${plain(proof.fault)}.`),
      nextStep(page, {
        command: ["restore", "BACKUP", "--data", "NEW-DIR"],
        tells: "keep this database as evidence, and restore the last good backup beside it",
      }),
    ]);
  }
  const { revisions, approvals, delegations, people, journal, calls, audit, hash, auditHash } =
    proof;
  if (revisions === 0 && audit === 0) return paragraph(page, "The record is empty, and sound.");
  return stacked([
    heading(page, "The record is sound"),
    [
      `${count(revisions, "revision")}: each follows from the one before it, and all together give the current plan`,
      `${count(audit, "entry", "entries")} of the audit: each follows from the one before it`,
      `${count(approvals, "entry", "entries")} of approvals: each is of what the plan said then, as the audit tells`,
      `${count(delegations, "delegation")}: as the audit tells`,
      `${count(people, "person", "people")}: each with the role that the audit tells of`,
      `${count(journal, "entry", "entries")} of journals: as the audit tells`,
      `${count(calls, "call")}: each with those who acknowledged, as the audit tells`,
    ]
      .map((line) => item(page, line))
      .join("\n"),
    paragraph(
      page,
      "Whoever keeps the last hash of the log and of the audit elsewhere can prove later that nothing up to them was changed:",
    ),
    `  log    ${hash === "" ? "empty" : hash}\n  audit  ${auditHash === "" ? "empty" : auditHash}`,
    nextStep(page, { command: ["backup", "mainstay.ndjson.gz"], tells: "keep a copy elsewhere" }),
  ]);
}

/** The first thing that is not as it was recorded, as the beginning of a sentence. */
function whereWords({ in: place, number, about }: Fault): string {
  const of = about === undefined ? "" : `, ${plain(about)},`;
  switch (place) {
    case "log":
      return `Revision ${number}`;
    case "plan":
      return `The current plan, at revision ${number}${of || ","}`;
    case "snapshots":
      return `The snapshot of revision ${number}${of}`;
    case "approvals":
      return `Entry ${number} of approvals${of}`;
    case "delegations":
      return `Delegation ${number}`;
    case "people":
      return about === undefined ? `Person ${number}` : plain(about);
    case "journal":
      return `Entry ${number} of the journals${of}`;
    case "calls":
      return `Call ${number}${of}`;
    case "audit":
      return `Entry ${number} of the audit`;
  }
}
