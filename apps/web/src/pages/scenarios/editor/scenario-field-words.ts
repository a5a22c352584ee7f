import type { Scenario } from "@mainstay/plan";

const words: Readonly<Partial<Record<keyof Scenario, string>>> = {
  name: "Name",
  description: "What happens, and why it could",
  owner: "Who answers for it",
  source: "Taken from",
  disruptions: "What is lost",
};

/** What a field of a scenario is called on the page. */
export function scenarioFieldWords(field: string): string {
  return new Map<string, string>(Object.entries(words)).get(field) ?? field;
}
