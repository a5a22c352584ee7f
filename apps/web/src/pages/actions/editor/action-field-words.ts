import type { Action } from "@mainstay/plan";

const words: Readonly<Partial<Record<keyof Action, string>>> = {
  name: "What is to be done",
  finding: "What was found, and why it matters",
  source: "Brought up by",
  follows: "Follows",
  cause: "Why it came to be so",
  causeClass: "Kind of cause",
  type: "What it does",
  owner: "Who does it",
  verifier: "Who looks whether it helped",
  verify: "Looked at on",
  evidence: "What shows that it was done",
  due: "By",
  about: "What it is about",
  status: "How far it has come",
  changes: "What it would change in the plan",
};

/** What a field of an action is called on the page. */
export function actionFieldWords(field: string): string {
  return new Map<string, string>(Object.entries(words)).get(field) ?? field;
}
