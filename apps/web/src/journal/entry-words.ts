import {
  type Happening,
  type JournalEntry,
  type Plan,
  ratingWords,
  type Restatement,
  restatementWords,
} from "@mainstay/plan";
import { instantWords } from "../components/instant-words.ts";

/** Whatever entries name: elements, people, and the procedures and call trees where any may be named. */
export type NamedRecords = Pick<Plan, "elements" | "people"> & {
  readonly procedures?: readonly { readonly id: string; readonly name: string }[];
};

/** What names in a journal lead to: records, and the entries themselves. */
export type Named = {
  readonly plan: NamedRecords;
  readonly entries: readonly JournalEntry[];
};

/** What kinds of entries are called. */
export const kindWords: Readonly<Record<Happening["kind"], string>> = {
  started: "Started",
  paused: "Paused",
  resumed: "Resumed",
  ended: "Ended",
  "inject-sent": "Inject",
  response: "Response",
  note: "Note",
  decision: "Decision",
  task: "Task",
  "task-done": "Task done",
  observation: "Observation",
  lost: "Lost",
  recovered: "Works again",
  activated: "Began with",
  restated: "Put right",
  message: "Message",
  correction: "Correction",
  withdrawal: "Withdrawn",
};

/** What an entry says, in words, without what kind it is of. */
export function entryWords(what: Happening, named: Named): string {
  switch (what.kind) {
    case "started":
    case "paused":
    case "resumed":
    case "ended":
      return what.text ?? "";
    case "inject-sent":
      return what.text ?? what.inject;
    case "lost":
    case "recovered":
      return joined(nameOf(named.plan.elements, what.element), what.text);
    case "decision":
      return joined(what.text, what.reason);
    case "task":
      return what.owner === undefined
        ? what.text
        : `${what.text} (${nameOf(named.plan.people, what.owner)})`;
    case "task-done":
      return joined(aboutTask(what.task, named), what.text);
    case "observation":
      return joined(
        what.goal === undefined || what.rating === undefined
          ? what.goal
          : `${what.goal}: ${ratingWords[what.rating].toLowerCase()}`,
        what.text,
      );
    case "activated":
      return joined(nameOf(named.plan.procedures ?? [], what.procedure.id), what.text);
    case "restated":
      return joined(restated(what.says, named), what.text);
    case "message":
      return joined(what.to === undefined ? undefined : `To ${what.to}`, what.text);
    case "correction":
    case "withdrawal":
      return joined(about(what.of, named), what.text);
    case "response":
    case "note":
      return what.text;
  }
}

/** What is named as a task and is none is left out: entries that name each other would never end. */
function aboutTask(id: string, named: Named): string | undefined {
  const isTask = named.entries.some((one) => one.id === id && one.what.kind === "task");
  return isTask ? about(id, named) : undefined;
}

function about(id: string, { entries, ...rest }: Named): string | undefined {
  const entry = entries.find((one) => one.id === id);
  if (entry === undefined || entry.what.kind === "correction" || entry.what.kind === "withdrawal")
    return undefined;
  return `“${entryWords(entry.what, { entries, ...rest }) || kindWords[entry.what.kind]}”`;
}

function restated(says: Restatement, { plan }: Named): string {
  return restatementWords(says, {
    element: (id) => nameOf(plan.elements, id),
    person: (id) => nameOf(plan.people, id),
    instant: instantWords,
  }).join(", ");
}

function nameOf(
  records: readonly { readonly id: string; readonly name: string }[],
  id: string,
): string {
  return records.find((record) => record.id === id)?.name ?? id;
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(": ");
}
