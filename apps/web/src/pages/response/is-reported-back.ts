import type { ResponseDocument } from "@mainstay/api";
import { type JournalEntry, standingEntries } from "@mainstay/plan";

/** Whether the journal says already that something is back, though the server may not have worked that out yet. */
export function isReportedBack(
  { element, lost }: Pick<ResponseDocument["restorations"][number], "element" | "lost">,
  entries: readonly JournalEntry[],
): boolean {
  const [back, worse] = [
    standingEntries(entries, "recovered"),
    standingEntries(entries, "lost"),
  ].map((told) => told.findLast(({ what }) => what.element === element)?.at);
  if (back === undefined) return false;
  return [lost, ...(worse === undefined ? [] : [worse])].every(
    (since) => Date.parse(since) <= Date.parse(back),
  );
}
