import { type Guard, type JournalNote, missingGuards, type Occasion } from "@mainstay/plan";
import { Refusal } from "../../http/refusal.ts";
import type { Services } from "../operation.ts";

const words: Readonly<Record<Guard, string>> = {
  risk: "what it may do to the live service",
  stopRule: "when it is broken off",
  approved: "who allowed it, and when",
};

/** Throws a Refusal where a live fault injection is started of which the plan does not say what it has to. */
export function requireGuards(
  { record }: Pick<Services, "record">,
  { collection, id }: Occasion,
  notes: readonly JournalNote[],
): void {
  if (collection !== "exercises" || !notes.some(({ what }) => what.kind === "started")) return;
  const exercise = record.head.plan.exercises.find((one) => one.id === id);
  const missing = exercise === undefined ? [] : missingGuards(exercise);
  if (missing.length === 0) return;
  throw new Refusal(
    422,
    `A live fault injection breaks what runs. Say first of exercises/${id}: ${missing.map((guard) => words[guard]).join("; ")}.`,
  );
}
