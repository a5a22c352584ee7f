import { exerciseClock } from "@mainstay/analysis";
import { type Exercise, type JournalEntry, standingEntries } from "@mainstay/plan";
import { html, type Html, type Value } from "../html/html.ts";
import { tabled } from "../parts/pieces.ts";
import { durationWords } from "../parts/words.ts";

export const injectsTitle = "What the players were told";

/** What players were to be told and when, by the clock of the exercise, against when they were, and what they did. */
export function injectsPart(
  { injects = [] }: Pick<Exercise, "injects">,
  journal: readonly JournalEntry[],
): Html | undefined {
  const clock = exerciseClock(journal);
  const sent = standingEntries(journal, "inject-sent");
  const responses = standingEntries(journal, "response");
  return tabled(
    injectsTitle,
    ["What", "Planned after", "Told after", "Expected", "Done"],
    injects
      .toSorted((one, other) => one.after - other.after)
      .map((inject) => [
        inject.what,
        durationWords(inject.after),
        toldValue(
          sent.find(({ what }) => what.inject === inject.id),
          clock.secondsAt,
        ),
        inject.expect ?? "–",
        responses
          .filter(({ what }) => what.inject === inject.id)
          .map(({ author, what }) => `${author.name}: ${what.text}`)
          .join("\n") || "–",
      ]),
  );
}

function toldValue(sent: JournalEntry | undefined, secondsAt: (instant: string) => number): Value {
  if (sent === undefined) return html`<span class="missed">not told</span>`;
  return durationWords(Math.max(0, Math.floor(secondsAt(sent.at) / 60)));
}
