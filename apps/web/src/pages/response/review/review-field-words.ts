import type { Incident } from "@mainstay/plan";

const words: Readonly<Partial<Record<keyof Incident, string>>> = {
  began: "Began",
  description: "What happened, and to whom",
  userImpact: "What users felt",
  scope: "Scope",
  severity: "How grave it was",
  leader: "Who led the response",
  cost: "What it cost",
  detected: "Noticed",
  declared: "Declared",
  activated: "Procedures began",
  restored: "What was lost worked again",
  ended: "Ended",
  told: "Who outside was told",
  causeClass: "Kind of cause",
  disruptions: "What was lost",
  cause: "What it came from",
  actionsTaken: "What was done about it",
  worked: "What worked",
  surprised: "What surprised",
  wrong: "Assumptions that were wrong",
  nextSteps: "What comes next",
  reviewed: "Gone through on",
  achieved: "How long it took to come back",
};

/** What a field of a review is called on the page. */
export function reviewFieldWords(field: string): string {
  return new Map<string, string>(Object.entries(words)).get(field) ?? field;
}
