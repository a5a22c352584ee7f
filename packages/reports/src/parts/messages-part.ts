import { type JournalEntry, standingEntries } from "@mainstay/plan";
import type { Html } from "../html/html.ts";
import { tabled } from "./pieces.ts";
import { instantWords } from "./words.ts";

/** Who was told what, by whom, when and over what. */
export function messagesPart(journal: readonly JournalEntry[]): Html | undefined {
  return tabled(
    "Messages",
    ["What was said", "To whom", "By what", "Who", "When"],
    standingEntries(journal, "message").map(({ at, author, what }) => [
      what.text,
      what.to ?? "everybody",
      what.medium ?? "–",
      author.name,
      instantWords(at),
    ]),
  );
}
