import type { Collection } from "@mainstay/plan";

/** What the lists of a plan are called where people read them. */
export const collectionWords: Readonly<Record<Collection | "organisation", string>> = {
  organisation: "Organisation",
  uses: "Catalogs in use",
  units: "Units",
  people: "People",
  elements: "Functions and elements",
  scenarios: "Scenarios",
  strategies: "Strategies",
  sops: "Procedures",
  callTrees: "Call trees",
  impactAnalyses: "Impact analyses",
  dependencyAnalyses: "Dependency analyses",
  exercises: "Exercises",
  trainings: "Trainings",
  incidents: "Incidents",
  actions: "Actions",
  deferrals: "Deferrals",
  answers: "Answers to observations",
};
