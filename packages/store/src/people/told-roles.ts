import * as z from "zod";
import type { AuditEntry } from "../audit/audit-entry.ts";
import { type GivenRole, givenRoleWords, isSameRole } from "./given-role.ts";

/** Somebody among the people, as far as their role goes. */
type RoleHolder = GivenRole & { readonly id: string };

const Given = z.object({ role: z.string().optional(), units: z.array(z.string()).readonly() });
const Changed = z.object({ to: Given });
const nothing: GivenRole = { units: [] };

/**
 * The roles that people have come by, as the audit tells of them: what it says last of somebody is what they are, and nobody
 * has a role that it does not tell of.
 */
export class ToldRoles {
  readonly #told = new Map<string, GivenRole | "removed">();
  readonly #seen = new Set<string>();

  /** Takes in the next entry of the audit; most are of something else. */
  tell({ action, subject, detail }: Pick<AuditEntry, "action" | "subject" | "detail">): void {
    const id = subject?.startsWith("people/") === true ? subject.slice(7) : undefined;
    if (id === undefined) return;
    if (action === "accept-invitation") this.#told.set(id, Given.safeParse(detail).data ?? nothing);
    if (action === "change-role") this.#told.set(id, Changed.safeParse(detail).data?.to ?? nothing);
    if (action === "remove-person") this.#told.set(id, "removed");
  }

  /** What is wrong with what somebody has, as the end of a sentence that begins with them; undefined where nothing is. */
  faultOf({ id, ...given }: RoleHolder): string | undefined {
    this.#seen.add(id);
    const told = this.#told.get(id) ?? nothing;
    if (told !== "removed" && isSameRole(told, given)) return undefined;
    return `${givenRoleWords(given)}, and by the audit ${words(told)}`;
  }

  /** Of those who have not been looked at the first whom the audit tells of, and what is wrong; undefined where there is none. */
  missing(): { readonly about: string; readonly fault: string } | undefined {
    for (const [id, told] of this.#told) {
      if (told === "removed" || this.#seen.has(id)) continue;
      return { about: `people/${id}`, fault: `is missing, and by the audit ${words(told)}` };
    }
    return undefined;
  }
}

function words(told: GivenRole | "removed"): string {
  return told === "removed" ? "was removed" : givenRoleWords(told);
}
