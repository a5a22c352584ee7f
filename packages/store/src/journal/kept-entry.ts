import { earlier, Happening, type JournalEntry, type JournalNote } from "@mainstay/plan";
import { keptText } from "../database/kept-text.ts";
import { seal } from "../log/seal.ts";
import type { Added } from "./journal.ts";

/**
 * The entry that a note becomes, as a database keeps it: instants to the millisecond, ids in lower case, texts that it takes. What a
 * clock that is ahead says of a time to come happened when it was received.
 */
export function keptEntry(
  { id, at, what }: JournalNote,
  { occasion, author, at: received }: Pick<Added, "occasion" | "author" | "at">,
): JournalEntry {
  const { id: person, name } = author;
  return {
    id: id.toLowerCase(),
    occasion,
    at: earlier(toMilliseconds(at), received.toISOString()),
    received: received.toISOString(),
    author: { ...(person === undefined ? {} : { id: person }), name: keptText(name) },
    what: Happening.parse(JSON.parse(JSON.stringify(what, (_, value: unknown) => kept(value)))),
  };
}

/** An instant as it is read again: to the millisecond. */
function toMilliseconds(instant: string): string {
  const [, minute = "", second = "00", fraction = ""] =
    /^(.{16})(?::(\d\d)(?:\.(\d+))?)?Z$/.exec(instant) ?? [];
  return `${minute}:${second}.${fraction.padEnd(3, "0").slice(0, 3)}Z`;
}

function kept(value: unknown): unknown {
  return typeof value === "string" ? keptText(value) : value;
}

/** What the audit has of an entry, so that nobody changes it unseen. */
export function hashOfJournalEntry(entry: JournalEntry): string {
  return seal(entry);
}
