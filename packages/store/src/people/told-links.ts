import type { AuditEntry } from "../audit/audit-entry.ts";
import type { KeptPerson } from "./kept-person.ts";
import { linkIn } from "./links.ts";

/**
 * By which accounts of an identity provider people are known, as the audit tells of it: an account is that person's of whom it
 * told last. Accounts that nobody came in by since the audit tells of them are not told of, and prove nothing.
 */
export class ToldLinks {
  readonly #owners = new Map<string, string>();

  /** Takes in the next entry of the audit; most are of something else. */
  tell(entry: AuditEntry): void {
    const link = linkIn(entry);
    if (link !== undefined) this.#owners.set(keyOf(link), link.person);
    if (entry.action !== "remove-person") return;
    // Whoever comes in by it after that is somebody else.
    for (const [account, owner] of this.#owners) {
      if (entry.subject === `people/${owner}`) this.#owners.delete(account);
    }
  }

  /** What is wrong with the accounts of somebody, as the end of a sentence that begins with them; undefined where nothing is. */
  faultOf({ id, accounts }: Pick<KeptPerson, "id" | "accounts">): string | undefined {
    for (const account of accounts) {
      const owner = this.#owners.get(keyOf(account));
      if (owner === undefined || owner === id) continue;
      return `comes in by the account ${account.account}, and by the audit that is the one of people/${owner}`;
    }
    return undefined;
  }
}

function keyOf({ provider, account }: { readonly provider: string; readonly account: string }) {
  return JSON.stringify([provider, account]);
}
