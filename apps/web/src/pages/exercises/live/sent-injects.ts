import { type EntryOf, type Inject, type JournalEntry, standingEntries } from "@mainstay/plan";

/** An inject, when it was sent, and what players said to it. */
export type RunInject = {
  readonly inject: Inject;
  readonly sent: EntryOf<"inject-sent"> | undefined;
  readonly responses: readonly EntryOf<"response">[];
};

/** The injects of an exercise in the order of the clock, with what the journal says of each. */
export function runInjects(
  injects: readonly Inject[],
  journal: readonly JournalEntry[],
): readonly RunInject[] {
  const sent = standingEntries(journal, "inject-sent");
  const responses = standingEntries(journal, "response");
  return injects
    .toSorted((one, other) => one.after - other.after)
    .map((inject) => ({
      inject,
      sent: sent.find(({ what }) => what.inject === inject.id),
      responses: responses.filter(({ what }) => what.inject === inject.id),
    }));
}
