import { guardWords, type JournalNote, missingGuards, type Occasion } from "@mainstay/plan";
import { listApprovals, standingOf } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import { hashIn } from "../approvals/approval-document.ts";
import type { Services } from "../operation.ts";

/**
 * Throws a Refusal where a live fault injection is started of which the plan does not say what it has to, or whose approval does not
 * stand. What was kept while all of it was there may be sent again.
 */
export async function requireGuards(
  services: Services,
  occasion: Occasion,
  notes: readonly JournalNote[],
): Promise<void> {
  const { collection, id } = occasion;
  const starts = notes.filter(({ what }) => what.kind === "started");
  if (collection !== "exercises" || starts.length === 0) return;
  const { record, journal } = services;
  const exercise = record.whole.head.plan.exercises.find((one) => one.id === id);
  if (exercise?.method !== "fault-injection") return;
  const missing = missingGuards(exercise, { isApproved: await isApproved(services, id) });
  if (missing.length === 0) return;
  const kept = new Set((await journal.read(occasion)).map((entry) => entry.id));
  if (starts.every((note) => kept.has(note.id))) return;
  throw new Refusal(
    422,
    `A live fault injection breaks what runs. Before it starts exercises/${id} needs: ${missing.map((guard) => guardWords[guard]).join("; ")}.`,
  );
}

async function isApproved({ record, database }: Services, id: string): Promise<boolean> {
  const address = { collection: "exercises", id } as const;
  const history = await listApprovals(database.db, address);
  return standingOf(history, hashIn(record.whole.head.plan, address)).state === "approved";
}
