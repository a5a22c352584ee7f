import * as z from "zod";
import type { AuditEntry } from "../audit/audit-entry.ts";
import { type GivenRole, givenRoleWords, isSameRole } from "./given-role.ts";

/** Somebody among the people, as far as their role goes. */
export type RoleHolder = GivenRole & {
  readonly id: string;
  readonly name: string;
  readonly email: string;
};

/** Somebody whose role is not the one that the audit tells of. */
export type RoleFault = {
  /** Which of the people, counted from 1. */
  readonly number: number;
  /** Who, in words. */
  readonly about: string;
  /** What is wrong, as the end of a sentence that begins with them. */
  readonly fault: string;
};

const Given = z.object({ role: z.string().optional(), units: z.array(z.string()).readonly() });
const Changed = z.object({ to: Given });
const nothing: GivenRole = { units: [] };

/**
 * The roles that people have come by, as the audit tells of them: what it says last of somebody is what they are, and nobody
 * has a role that it does not tell of.
 */
export class ToldRoles {
  readonly #told = new Map<string, GivenRole | "removed">();

  /** Takes in the next entry of the audit; most are of something else. */
  tell({ action, subject, detail }: Pick<AuditEntry, "action" | "subject" | "detail">): void {
    const id = subject?.startsWith("people/") === true ? subject.slice(7) : undefined;
    if (id === undefined) return;
    if (action === "accept-invitation") this.#told.set(id, Given.safeParse(detail).data ?? nothing);
    if (action === "change-role") this.#told.set(id, Changed.safeParse(detail).data?.to ?? nothing);
    if (action === "remove-person") this.#told.set(id, "removed");
  }

  /** How many people there are; or the first whose role is another, or who is missing. */
  async hold(
    people: AsyncIterable<RoleHolder> | Iterable<RoleHolder>,
  ): Promise<number | RoleFault> {
    const missing = new Map(this.#told);
    let number = 0;
    for await (const { id, name, email, ...given } of people) {
      number++;
      missing.delete(id);
      const told = this.#told.get(id) ?? nothing;
      if (told !== "removed" && isSameRole(told, given)) continue;
      const fault = `${givenRoleWords(given)}, and by the audit ${words(told)}`;
      return { number, about: `${name} (${email})`, fault };
    }
    for (const [id, told] of missing) {
      if (told === "removed") continue;
      return {
        number,
        about: `people/${id}`,
        fault: `is missing, and by the audit ${words(told)}`,
      };
    }
    return number;
  }
}

function words(told: GivenRole | "removed"): string {
  return told === "removed" ? "was removed" : givenRoleWords(told);
}
