import type { Training } from "@mainstay/plan";

const words: Readonly<Partial<Record<keyof Training, string>>> = {
  name: "Name",
  description: "What is learnt",
  competence: "What one can do afterwards",
  for: "Whom it is for",
  roles: "Roles that it is for",
  also: "Whom else it is for",
  every: "How long it holds",
  passMark: "What is to be reached",
  completions: "Who has done it",
};

/** What a field of a course is called on the page. */
export function courseFieldWords(field: string): string {
  return new Map<string, string>(Object.entries(words)).get(field) ?? field;
}
