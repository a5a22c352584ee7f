import * as z from "zod";
import type { JournalEntry } from "@mainstay/plan";
import type { AuditEntry } from "../audit/audit-entry.ts";
import { hashOfJournalEntry } from "./kept-entry.ts";

/** What the audit says of the entries that one request added: their hashes, by id. */
export const journalAction = "journal";
const Told = z.object({ entries: z.record(z.string(), z.string()) });

/** The entries of journals, as the audit tells of them. */
export class ToldJournal {
  readonly #hashes = new Map<string, string>();
  readonly #seen = new Set<string>();

  /** Takes in the next entry of the audit; most are of something else. */
  tell({ action, detail }: AuditEntry): void {
    if (action !== journalAction) return;
    const told = Told.safeParse(detail);
    for (const [id, hash] of Object.entries(told.data?.entries ?? {})) this.#hashes.set(id, hash);
  }

  /** Whether an entry is kept as the audit tells of it. */
  bearsOut(entry: JournalEntry): boolean {
    if (this.#seen.has(entry.id)) return false;
    this.#seen.add(entry.id);
    return this.#hashes.get(entry.id) === hashOfJournalEntry(entry);
  }

  /** The first that the audit tells of and that was not kept, such as `journal/ID`; undefined where there is none. */
  missing(): string | undefined {
    const missing = [...this.#hashes.keys()].find((id) => !this.#seen.has(id));
    return missing === undefined ? undefined : `journal/${missing}`;
  }
}
