import type { Occasion } from "@mainstay/plan";
import { Refusal } from "../../http/refusal.ts";
import type { Services } from "../operation.ts";

/** Throws a Refusal where the plan has no such exercise or incident, as far as whoever asks knows. One that was removed keeps its journal. */
export async function requireOccasion(
  { record, journal }: Services,
  occasion: Occasion,
): Promise<void> {
  const { collection, id } = occasion;
  const kept = record.head.plan[collection];
  if (kept.some((one) => one.id === id)) return;
  if (!record.isKept(occasion) && (await journal.read(occasion)).length > 0) return;
  throw new Refusal(404, `The plan has no ${collection}/${id}: put it into the plan first.`);
}
