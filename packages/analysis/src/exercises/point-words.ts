import type { PreparationPoint } from "@mainstay/plan";

/** What each of the nine points asks, for people (SPEC 12.3). */
export const pointWords: Readonly<Record<PreparationPoint, string>> = {
  documents: "Documents are current, and in more than one place",
  training: "Those who take part are trained",
  criteria: "Goals, and by what they are judged",
  timeline: "A timeline in detail",
  "backup-communication": "Backup communication is tested",
  "call-tree": "The call tree is tested",
  result: "Passed or failed by the criteria; failed ones are repeated",
  review: "Missteps and gaps are gone through",
  issues: "Issues are tracked, each with an owner",
};
