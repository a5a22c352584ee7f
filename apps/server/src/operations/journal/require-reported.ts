import type { JournalNote, Occasion } from "@mainstay/plan";
import { Refusal } from "../../http/refusal.ts";
import type { Services } from "../operation.ts";

/**
 * Throws a Refusal where what is reported lost or recovered is not in the plan. What was kept while it was there may be sent
 * again.
 */
export async function requireReported(
  { record, journal }: Services,
  occasion: Occasion,
  notes: readonly JournalNote[],
): Promise<void> {
  const { elements } = record.complete;
  const unknown = notes.flatMap(({ id, what }) =>
    (what.kind === "lost" || what.kind === "recovered") &&
    !elements.some((one) => one.id === what.element)
      ? [{ id, element: what.element }]
      : [],
  );
  if (unknown.length === 0) return;
  const kept = new Set((await journal.read(occasion)).map(({ id }) => id));
  const refused = unknown.find(({ id }) => !kept.has(id));
  if (refused === undefined) return;
  throw new Refusal(
    422,
    `The plan has no element ${refused.element}: put it into the plan first, or report another.`,
  );
}
