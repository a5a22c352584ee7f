import { isAttendanceNoted, tookPart } from "@mainstay/analysis";
import { type Exercise, type JournalEntry, notWithdrawn, type Plan } from "@mainstay/plan";

/** An account, and the person of the plan that it is, if these are known. */
type Account = { readonly id?: string | undefined; readonly person?: string | undefined };

/**
 * Who of the participants seems to have taken part: who is noted to have; where nobody is noted, who wrote into the journal, by their own
 * account or, of others, by the name in it.
 */
export function seemToHaveAttended(
  exercise: Exercise,
  {
    people,
    entries,
    own,
  }: {
    readonly people: Plan["people"];
    readonly entries: readonly JournalEntry[];
    readonly own: Account | undefined;
  },
): readonly string[] {
  if (isAttendanceNoted(exercise)) return tookPart(exercise);
  const authors = notWithdrawn(entries).map(({ author }) => author);
  const ids = new Set(authors.map(({ id }) => id));
  const names = new Set(authors.map(({ name }) => plain(name)));
  const hasWritten = (person: string): boolean => {
    if (own?.person === person && own.id !== undefined && ids.has(own.id)) return true;
    const { name } = people.find(({ id }) => id === person) ?? {};
    return name !== undefined && names.has(plain(name));
  };
  return participantsOf(exercise).filter(hasWritten);
}

/** The exercise with who took part and who was absent; without any such note if nobody is said to have taken part. */
export function withAttendance(exercise: Exercise, attended: readonly string[]): Exercise {
  const { participants = [] } = exercise;
  if (attended.length === 0) return isAttendanceNoted(exercise) ? withoutNotes(exercise) : exercise;
  return {
    ...exercise,
    participants: participants.map((one) => ({
      ...one,
      attended: attended.includes(one.person),
    })),
  };
}

function withoutNotes({ participants = [], ...exercise }: Exercise): Exercise {
  return {
    ...exercise,
    participants: participants.map((one) => {
      const { attended: _, ...planned } = one;
      return planned;
    }),
  };
}

/** The people who are to take part, each once. */
export function participantsOf({ participants = [] }: Exercise): readonly string[] {
  return [...new Set(participants.map(({ person }) => person))];
}

function plain(name: string): string {
  return name.normalize("NFC").trim().toLowerCase();
}
