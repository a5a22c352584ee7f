import type { Strategy } from "@mainstay/plan";

const words: Readonly<Partial<Record<keyof Strategy, string>>> = {
  name: "Name",
  description: "What would be done",
  unit: "Business unit",
  owner: "Who answers for it",
  status: "How far it has come",
  cost: "Cost once",
  yearlyCost: "Cost each year",
  effort: "Work",
  scenarios: "Scenarios",
  changes: "What it changes in the plan",
};

/** What a field of a strategy is called on the page. */
export function strategyFieldWords(field: string): string {
  return new Map<string, string>(Object.entries(words)).get(field) ?? field;
}
