import { type JournalEntry, type Plan, standingEntries } from "@mainstay/plan";
import type { Html } from "../html/html.ts";
import { namesOf } from "./names.ts";
import { tabled } from "./pieces.ts";
import { instantWords } from "./words.ts";

/** What was to be done meanwhile, by whom, and when it was. */
export function tasksPart(plan: Plan, journal: readonly JournalEntry[]): Html | undefined {
  const { person } = namesOf(plan);
  const done = new Map(
    standingEntries(journal, "task-done").map(({ at, what }) => [what.task, at]),
  );
  return tabled(
    "Tasks",
    ["What", "Who", "Given", "By when", "Done"],
    standingEntries(journal, "task").map(({ id, at, what }) => {
      const end = done.get(id);
      return [
        what.text,
        what.owner === undefined ? "nobody named" : person(what.owner),
        instantWords(at),
        what.due === undefined ? "–" : instantWords(what.due),
        end === undefined ? "not done" : instantWords(end),
      ];
    }),
  );
}
