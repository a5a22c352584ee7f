import type { Action } from "@mainstay/plan";

/** How far an action has come, in words. */
export const statusWords: Readonly<Record<Action["status"], string>> = {
  open: "Open",
  done: "Done, not proven",
  proven: "Proven",
  closed: "Closed",
  rejected: "Rejected",
};

/** Whether something is still to be done about an action: carried out, or proven. */
export function isPending({ status }: Action): boolean {
  return status === "open" || status === "done";
}

/** What brings an action up, where neither an exercise nor an incident did. */
export const sourceChoices = [
  { value: "audit", words: "An audit" },
  { value: "review", words: "A review" },
] as const;

/** What an action does about what was found. */
export const typeChoices = [
  { value: "correct", words: "Mends what was wrong" },
  { value: "prevent", words: "Keeps it from coming again" },
  { value: "improve", words: "Makes something better" },
] as const;
