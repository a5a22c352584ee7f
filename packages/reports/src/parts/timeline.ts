import { type JournalEntry, type Plan, standingEntries } from "@mainstay/plan";
import { html, type Html } from "../html/html.ts";
import { happeningWords } from "./happening-words.ts";
import { tabled } from "./pieces.ts";
import { instantWords } from "./words.ts";

/** Everything that was written while it went on, as it was written; what was withdrawn or corrected says so. */
export function timeline(plan: Plan, journal: readonly JournalEntry[]): Html | undefined {
  const words = happeningWords(plan, journal);
  const withdrawn = new Map(
    standingEntries(journal, "withdrawal").map(({ what }) => [what.of, what.text]),
  );
  const corrected = new Map(
    standingEntries(journal, "correction").map(({ what }) => [what.of, what.text]),
  );
  return tabled(
    "Timeline",
    ["When", "Who", "What"],
    journal.map((entry) => [
      instantWords(entry.at),
      entry.author.name,
      html`${standing(words(entry), withdrawn.get(entry.id))}${after("corrected", corrected.get(entry.id))}`,
    ]),
  );
}

function standing(words: string, withdrawn: string | undefined): Html {
  if (withdrawn === undefined) return html`${words}`;
  return html`<del>${words}</del>${after("withdrawn", withdrawn)}`;
}

function after(what: string, text: string | undefined): Html | undefined {
  return text === undefined ? undefined : html` <em>(${what}: ${text})</em>`;
}
