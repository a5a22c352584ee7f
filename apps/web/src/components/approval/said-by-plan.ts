import type { DocumentStatus } from "@mainstay/plan";
import { calendarDayWords } from "../day-words.ts";

/**
 * What the plan says of a document that nobody has handed in here, such as one that was approved before it was brought in;
 * undefined where it says nothing more than that.
 */
export function saidByPlan({
  status,
  approved,
}: {
  readonly status?: DocumentStatus | undefined;
  readonly approved?: string | undefined;
}): string | undefined {
  const when = approved === undefined ? "" : ` on ${calendarDayWords(approved)}`;
  switch (status) {
    case "approved":
      return `Approved${when}, as the plan says`;
    case "expired":
      return `Approved${when} and expired since, as the plan says`;
    case "in-review":
      return "Under review, as the plan says";
    case "returned":
      return "Returned, as the plan says";
    case "draft":
    case undefined:
      return undefined;
  }
}
