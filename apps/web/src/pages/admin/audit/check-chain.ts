import type { AuditEntry } from "./audit-queries.ts";
import { entryHash } from "./entry-hash.ts";

/** What came of checking the chain of the audit. */
export type ChainOutcome = {
  readonly checked: number;
  /** The hash of the last entry, to be kept elsewhere; undefined where there is none. */
  readonly head: string | undefined;
  /** The latest entry that does not follow from the one before it. */
  readonly broken: AuditEntry | undefined;
};

/** How a part of the audit is had: the entries after the first `after`, the latest first. */
export type ReadPart = (after: number) => Promise<{
  readonly items: readonly AuditEntry[];
  readonly total: number;
  readonly next?: number | undefined;
}>;

/**
 * Works out the hash of every entry from the latest back to the first, and stops at one that is not what it must be. What is
 * written meanwhile moves the others on: what was had already is passed over.
 */
export async function checkChain(
  read: ReadPart,
  tell: (progress: { readonly checked: number; readonly total: number }) => void,
): Promise<ChainOutcome> {
  let [later, head]: [AuditEntry | undefined, string | undefined] = [undefined, undefined];
  let checked = 0;
  let after: number | undefined = 0;
  while (after !== undefined) {
    const part: Awaited<ReturnType<ReadPart>> = await read(after);
    for (const entry of part.items) {
      if (later !== undefined && entry.id >= later.id) continue;
      if (later !== undefined && (await entryHash(entry.hash, later)) !== later.hash) {
        return { checked, head, broken: later };
      }
      head ??= entry.hash;
      checked++;
      later = entry;
    }
    tell({ checked, total: part.total });
    after = part.next;
  }
  const isSound = later === undefined || (await entryHash("", later)) === later.hash;
  return { checked, head, broken: isSound ? undefined : later };
}
