import type { AuditEntry } from "../audit/audit-entry.ts";
import {
  type ApprovalEntry,
  approvalActions,
  formatRecord,
  hashOfApproval,
} from "./approval-entry.ts";

/** What was done about approvals, as the audit tells of it: of each record the same, in the same order, is kept of them. */
export class ToldApprovals {
  readonly #told = new Map<string, AuditEntry[]>();
  readonly #seen = new Map<string, number>();

  /** Takes in the next entry of the audit; most are of something else. */
  tell(entry: AuditEntry): void {
    const { action, subject } = entry;
    if (subject === undefined || !approvalActions.some((known) => known === action)) return;
    const known = this.#told.get(subject);
    if (known === undefined) this.#told.set(subject, [entry]);
    else known.push(entry);
  }

  /** Whether the next that is kept of approvals is what the audit tells next of its record. */
  bearsOut(entry: ApprovalEntry): boolean {
    const about = formatRecord(entry.record);
    const at = this.#seen.get(about) ?? 0;
    this.#seen.set(about, at + 1);
    const told = this.#told.get(about)?.[at];
    return told !== undefined && isTheSame(told, entry);
  }

  /** The first record of which the audit tells of more than was kept; undefined where there is none. */
  missing(): string | undefined {
    const found = [...this.#told].find(
      ([about, { length }]) => (this.#seen.get(about) ?? 0) < length,
    );
    return found?.[0];
  }
}

function isTheSame({ at, actor, action, detail }: AuditEntry, entry: ApprovalEntry): boolean {
  const { by, onBehalfOf } = entry;
  return (
    at === entry.at &&
    action === entry.action &&
    actor.name === by.name &&
    (actor.id ?? by.id) === by.id &&
    detail["hash"] === entry.hash &&
    detail["revision"] === entry.revision &&
    detail["onBehalfOf"] === onBehalfOf?.name &&
    // Approvals from before the audit kept their hash have what stands above.
    (detail["entry"] ?? hashOfApproval(entry)) === hashOfApproval(entry)
  );
}
