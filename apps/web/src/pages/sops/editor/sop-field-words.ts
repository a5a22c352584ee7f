import type { Sop } from "@mainstay/plan";

const words: Readonly<Partial<Record<keyof Sop, string>>> = {
  name: "Name",
  description: "What it achieves",
  trigger: "When to use it",
  unit: "Business unit",
  owner: "Who keeps it current",
  scenarios: "Scenarios",
  strategies: "Strategies",
  needs: "What it needs",
  copies: "Where it can be read",
  steps: "Steps",
  version: "Version",
  reviewed: "Reviewed",
  rehearsed: "Rehearsed",
  body: "More about it",
};

/** What a field of a procedure is called on the page. */
export function sopFieldWords(field: string): string {
  return new Map<string, string>(Object.entries(words)).get(field) ?? field;
}
