import { guardWords, type JournalNote, missingGuards, type Occasion } from "@mainstay/plan";
import { Refusal } from "../../http/refusal.ts";
import type { Services } from "../operation.ts";

/**
 * Throws a Refusal where a live fault injection is started of which the plan does not say what it has to. What was kept while it did may
 * be sent again.
 */
export async function requireGuards(
  { record, journal }: Services,
  occasion: Occasion,
  notes: readonly JournalNote[],
): Promise<void> {
  const { collection, id } = occasion;
  const starts = notes.filter(({ what }) => what.kind === "started");
  if (collection !== "exercises" || starts.length === 0) return;
  const exercise = record.head.plan.exercises.find((one) => one.id === id);
  const missing = exercise === undefined ? [] : missingGuards(exercise);
  if (missing.length === 0) return;
  const kept = new Set((await journal.read(occasion)).map((entry) => entry.id));
  if (starts.every((note) => kept.has(note.id))) return;
  throw new Refusal(
    422,
    `A live fault injection breaks what runs. Say first of exercises/${id}: ${missing.map((guard) => guardWords[guard]).join("; ")}.`,
  );
}
