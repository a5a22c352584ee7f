import { Refused } from "@mainstay/api";
import type { JournalNote } from "@mainstay/plan";

/** What became of entries that were sent: they are kept, or one will never be taken as it is, for a reason. */
export type SentNotes =
  | { readonly kind: "kept"; readonly ids: readonly string[] }
  | { readonly kind: "refused"; readonly id: string; readonly error: Refused };

/** Statuses that the same entry, sent again, is answered with again. */
const forGood: ReadonlySet<number> = new Set([400, 403, 404, 409, 413, 422]);

/**
 * Sends entries together. Where they are refused for good they are sent by halves, so that those that are not at fault come and the
 * others are known. Throws what may pass, such as that the server does not answer; then nothing is known of the rest.
 */
export async function* sendNotes(
  notes: readonly JournalNote[],
  append: (notes: readonly JournalNote[]) => Promise<unknown>,
): AsyncGenerator<SentNotes> {
  const [first] = notes;
  if (first === undefined) return;
  const error = await refusal(() => append(notes));
  if (error === undefined) {
    yield { kind: "kept", ids: notes.map(({ id }) => id) };
    return;
  }
  if (notes.length === 1) {
    yield { kind: "refused", id: first.id, error };
    return;
  }
  const half = Math.ceil(notes.length / 2);
  yield* sendNotes(notes.slice(0, half), append);
  yield* sendNotes(notes.slice(half), append);
}

async function refusal(act: () => Promise<unknown>): Promise<Refused | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    if (error instanceof Refused && forGood.has(error.problem.status)) return error;
    throw error;
  }
}
