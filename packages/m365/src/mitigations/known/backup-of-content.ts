import type { Mitigation } from "../mitigation.ts";

/** Against loss of content, not of service. */
export const backupOfContent: Mitigation = {
  number: "M37",
  id: "backup-of-content",
  title: "Backup of mail, sites and files",
  does: "Microsoft 365 Backup, or that of another vendor, keeps copies of mailboxes, sites and drives from which older states can be restored.",
  helps: [],
  effort: { size: "medium", why: "A service to buy, and restores to try." },
  cautions: [
    "It helps against deletion, corruption and ransomware and not against an outage.",
    "Microsoft's own stands in the same tenant: ask what happens when the tenant is lost.",
  ],
  sources: ["BKP"],
  outside:
    "The catalog counts no stored content as lost in an outage. State `recovery.point` on your own information to see what a backup is worth.",
};
