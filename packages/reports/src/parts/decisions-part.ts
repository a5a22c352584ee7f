import { type JournalEntry, standingEntries } from "@mainstay/plan";
import type { Html } from "../html/html.ts";
import { tabled } from "./pieces.ts";
import { instantWords } from "./words.ts";

/** What was decided, by whom, when and why; what was withdrawn is in the timeline alone. */
export function decisionsPart(journal: readonly JournalEntry[]): Html | undefined {
  return tabled(
    "Decisions",
    ["What", "Because", "Who", "When"],
    standingEntries(journal, "decision").map(({ at, author, what }) => [
      what.text,
      what.reason ?? "–",
      author.name,
      instantWords(at),
    ]),
  );
}
