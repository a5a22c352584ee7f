import type { AuditEntry } from "../audit/audit-entry.ts";
import { canonicalJson } from "../log/canonical-json.ts";
import type { Delegation } from "./delegation.ts";

/** Who may approve for whom, as the audit tells of it. */
export class ToldDelegations {
  readonly #made = new Map<string, AuditEntry>();
  readonly #ended = new Map<string, AuditEntry>();
  readonly #seen = new Set<string>();

  /** Takes in the next entry of the audit; most are of something else. */
  tell(entry: AuditEntry): void {
    const { action, subject = "" } = entry;
    if (action === "delegate") this.#made.set(subject, entry);
    if (action === "end-delegation") this.#ended.set(subject, entry);
  }

  /** Whether a delegation is kept as the audit tells of it. */
  bearsOut({ id, ...rest }: Delegation): boolean {
    const subject = `delegations/${id}`;
    const made = this.#made.get(subject);
    if (made === undefined || this.#seen.has(subject)) return false;
    this.#seen.add(subject);
    return inWhole(made, this.#ended.get(subject)) === canonicalJson(rest);
  }

  /** The first that the audit tells of and that was not kept, such as `delegations/7`; undefined where there is none. */
  missing(): string | undefined {
    return [...this.#made.keys()].find((subject) => !this.#seen.has(subject));
  }
}

function inWhole({ at, actor, detail }: AuditEntry, end: AuditEntry | undefined): string {
  return canonicalJson({
    ...detail,
    madeAt: at,
    madeBy: actor.name,
    ...(end === undefined ? {} : { endedAt: end.at, endedBy: end.actor.name }),
  });
}
