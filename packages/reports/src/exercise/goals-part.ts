import { isDiscussed } from "@mainstay/analysis";
import { type Exercise, type JournalEntry, type Plan, standingEntries } from "@mainstay/plan";
import { html, type Html, type Value } from "../html/html.ts";
import { namesOf } from "../parts/names.ts";
import { tabled } from "../parts/pieces.ts";
import { durationWords } from "../parts/words.ts";

const resultWords = { passed: "passed", failed: "failed", "not-tested": "not tested" } as const;

/** What was to be shown, by what it was judged, how it came out, and what whoever watched wrote of it. */
export function goalsPart(
  plan: Plan,
  exercise: Exercise,
  journal: readonly JournalEntry[],
): Html | undefined {
  const { goals = [] } = exercise;
  const { element } = namesOf(plan);
  const seen = standingEntries(journal, "observation");
  return tabled(
    "Goals",
    [
      "What was to be shown",
      "Criterion",
      isDiscussed(exercise) ? "Estimated" : "Measured",
      "Result",
      "Seen",
    ],
    goals.map(({ what, criterion, element: id, within, measured, result, ...seenOf }) => [
      id === undefined ? what : `${what} (${element(id)})`,
      [criterion, within && `within ${durationWords(within)}`].filter(Boolean).join("; ") || "–",
      measured === undefined ? "–" : durationWords(measured),
      resultValue(result),
      lines([
        seenOf.rating?.replaceAll("-", " "),
        seenOf.strength,
        seenOf.weakness,
        seenOf.cause,
        seenOf.note,
        ...seen.flatMap(({ what: of }) => (of.goal === what ? [of.text] : [])),
      ]),
    ]),
  );
}

type Result = NonNullable<Exercise["goals"]>[number]["result"];

function resultValue(result: Result): Value {
  if (result === undefined) return "still to come";
  return result === "failed" ? html`<span class="missed">failed</span>` : resultWords[result];
}

function lines(texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined).join("\n") || "–";
}
