import * as z from "zod";
import { secondsOf } from "../instant.ts";
import { Id } from "../records/primitives.ts";
import { Happening, type HappeningKind, JournalId } from "./happening.ts";
import { JournalInstant } from "./journal-instant.ts";

/** What a journal is kept of: an exercise or an incident of the plan. */
export const Occasion = z
  .strictObject({ collection: z.enum(["exercises", "incidents"]), id: Id })
  .readonly();
export type Occasion = z.output<typeof Occasion>;

const note = { id: JournalId, at: JournalInstant, what: Happening };

/** An entry as somebody writes it: its id is theirs, and `at` is when it happened by the clock of their device. */
export const JournalNote = z.strictObject(note).readonly();
export type JournalNote = z.output<typeof JournalNote>;

/** An entry as it is kept: with when it was received, and from whom. */
export const JournalEntry = z
  .strictObject({
    ...note,
    occasion: Occasion,
    received: z.iso.datetime(),
    author: z.strictObject({ id: z.string().exactOptional(), name: z.string() }).readonly(),
  })
  .readonly();
export type JournalEntry = z.output<typeof JournalEntry>;

/** An entry of one kind, or of one of several. */
export type EntryOf<Kind extends HappeningKind> = JournalEntry & {
  readonly what: Extract<JournalEntry["what"], { readonly kind: Kind }>;
};

/** The entries of a kind that nobody withdrew, in the order of the journal. */
export function standingEntries<Kind extends HappeningKind>(
  journal: readonly JournalEntry[],
  kind: Kind,
): readonly EntryOf<Kind>[] {
  return notWithdrawn(journal).filter((entry): entry is EntryOf<Kind> => entry.what.kind === kind);
}

/** What of a journal nobody withdrew, in its order. */
export function notWithdrawn<Note extends Pick<JournalNote, "id" | "what">>(
  journal: readonly Note[],
): readonly Note[] {
  const withdrawn = new Set(
    journal.flatMap(({ what }) => (what.kind === "withdrawal" ? [what.of] : [])),
  );
  return journal.filter(({ id }) => !withdrawn.has(id));
}

/** The order of a journal: by when things happened, as their authors say, and of one instant by id. */
export function inJournalOrder(
  one: Pick<JournalNote, "id" | "at">,
  other: Pick<JournalNote, "id" | "at">,
): number {
  const [first, second] = [secondsOf(one.at), secondsOf(other.at)];
  if (first !== second) return first - second;
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}
