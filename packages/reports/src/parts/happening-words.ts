import { type JournalEntry, type Plan, ratingWords, restatementWords } from "@mainstay/plan";
import { namesOf } from "./names.ts";
import { instantWords } from "./words.ts";

/** Tells entries of a journal in words: what was lost, decided, given to whom. */
export function happeningWords(
  plan: Plan,
  journal: readonly JournalEntry[],
): (entry: JournalEntry) => string {
  const { element, person, procedure } = namesOf(plan);
  const tasks = new Map(
    journal.flatMap(({ id, what }) => (what.kind === "task" ? [[id, what.text] as const] : [])),
  );
  const injects = new Map(
    plan.exercises.flatMap(({ id: exercise, injects: all = [] }) =>
      all.map(({ id, what }) => [`${exercise}/${id}`, what] as const),
    ),
  );
  return ({ what, occasion }) => {
    switch (what.kind) {
      case "started":
        return sentence("Begun", what.text);
      case "paused":
        return sentence("Paused", what.text);
      case "resumed":
        return sentence("Went on", what.text);
      case "ended":
        return sentence("Ended", what.text);
      case "inject-sent":
        return `Inject: ${what.text ?? injects.get(`${occasion.id}/${what.inject}`) ?? what.inject}`;
      case "response":
        return `Response: ${what.text}`;
      case "note":
        return what.text;
      case "decision":
        return sentence(`Decided: ${what.text}`, what.reason, "because");
      case "task":
        return `Task${what.owner === undefined ? "" : ` for ${person(what.owner)}`}: ${what.text}`;
      case "task-done":
        return sentence(`Done: ${tasks.get(what.task) ?? "a task"}`, what.text);
      case "observation":
        return `Seen${what.goal === undefined ? "" : ` of “${what.goal}”`}${what.rating === undefined ? "" : `, ${ratingWords[what.rating].toLowerCase()}`}: ${what.text}`;
      case "lost":
        return sentence(`Lost: ${element(what.element)}`, what.text);
      case "recovered":
        return sentence(`Back: ${element(what.element)}`, what.text);
      case "activated":
        return sentence(`Began with: ${procedure(what.procedure)}`, what.text);
      case "restated":
        return sentence(
          `Put right: ${restatementWords(what.says, { element, person, instant: instantWords }).join(", ")}`,
          what.text,
        );
      case "message":
        return `Told${what.to === undefined ? "" : ` ${what.to}`}${what.medium === undefined ? "" : ` by ${what.medium}`}: ${what.text}`;
      case "correction":
        return `Correction: ${what.text}`;
      case "withdrawal":
        return `Withdrew an entry: ${what.text}`;
    }
  };
}

function sentence(words: string, more: string | undefined, between = "–"): string {
  return more === undefined ? words : `${words} ${between} ${more}`;
}
