import type { Exercise } from "@mainstay/plan";

const words: Readonly<Partial<Record<keyof Exercise, string>>> = {
  name: "Name",
  description: "What is rehearsed",
  scenario: "Scenario",
  date: "Day",
  method: "How it is done",
  facilitator: "Who leads it",
  aim: "Aim",
  why: "Why this",
  place: "Place",
  lasts: "How long it lasts",
  sponsor: "Sponsor",
  logistics: "What has to be arranged",
  assumptions: "Assumptions that are put to the test",
  involved: "Suppliers and partners that take part",
  switchover: "Switchover",
  strengths: "What went well",
  improvements: "What is to be better",
  reportedTo: "Reported to",
  reported: "Reported on",
  scope: "Scope",
  goals: "Goals",
  injects: "What the players are told",
  announced: "Announced or not",
  stopRule: "When it is broken off",
  risk: "Risk to what runs",
  participants: "Who takes part",
  trains: "What it counts as",
  checks: "What was seen to",
  approver: "Who is to allow it",
  approved: "When it was allowed",
  result: "Result",
};

/** What a field of an exercise is called on the page. */
export function exerciseFieldWords(field: string): string {
  return new Map<string, string>(Object.entries(words)).get(field) ?? field;
}
