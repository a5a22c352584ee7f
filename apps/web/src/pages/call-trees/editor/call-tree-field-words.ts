import type { CallTree } from "@mainstay/plan";

const words: Readonly<Partial<Record<keyof CallTree, string>>> = {
  name: "Name",
  description: "When it is used",
  owner: "Who keeps it current",
  scenarios: "Scenarios",
  start: "Who calls first",
  calls: "Who calls whom",
  channels: "What is called over",
  copies: "Where it can be read",
  tested: "Last tested",
};

/** What a field of a call tree is called on the page. */
export function callTreeFieldWords(field: string): string {
  return new Map<string, string>(Object.entries(words)).get(field) ?? field;
}
