import type { Action, Plan } from "@mainstay/plan";
import type { Html } from "../html/html.ts";
import { namesOf } from "./names.ts";
import { tabled } from "./pieces.ts";
import { dayWords } from "./words.ts";

const statusWords: Readonly<Record<Action["status"], string>> = {
  open: "open",
  done: "done, not proven yet",
  proven: "proven",
  closed: "closed",
  rejected: "rejected",
};

/** What is to be done about what was found, by whom and when, and how far it is. */
export function actionsPart(plan: Plan, actions: readonly Action[]): Html | undefined {
  const { person } = namesOf(plan);
  return tabled(
    "Actions",
    ["What", "Why", "Who", "By", "Looked at by", "How far"],
    actions.map(({ name, cause, owner, verifier, due, status, reason }) => [
      name,
      cause ?? "–",
      owner === undefined ? "nobody yet" : person(owner),
      due === undefined ? "–" : dayWords(due),
      verifier === undefined ? "–" : person(verifier),
      reason === undefined ? statusWords[status] : `${statusWords[status]}: ${reason}`,
    ]),
  );
}
