import { ToldApprovals } from "../approvals/told-approvals.ts";
import { ToldDelegations } from "../approvals/told-delegations.ts";
import type { AuditEntry } from "../audit/audit-entry.ts";
import { ToldCalls } from "../calls/told-calls.ts";
import { ToldJournal } from "../journal/told-journal.ts";
import { ToldLinks } from "../people/told-links.ts";
import { ToldRoles } from "../people/told-roles.ts";

/** What the audit tells of that other tables, or other lines of a backup, must bear out. */
export class Told {
  readonly approvals = new ToldApprovals();
  readonly delegations = new ToldDelegations();
  readonly roles = new ToldRoles();
  readonly links = new ToldLinks();
  readonly journal = new ToldJournal();
  readonly calls = new ToldCalls();

  /** Takes in the next entry of the audit. */
  tell(entry: AuditEntry): void {
    this.approvals.tell(entry);
    this.delegations.tell(entry);
    this.roles.tell(entry);
    this.links.tell(entry);
    this.journal.tell(entry);
    this.calls.tell(entry);
  }
}
