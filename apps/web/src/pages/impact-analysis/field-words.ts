import type { ImpactAnalysis } from "@mainstay/plan";

const words: Readonly<Partial<Record<keyof ImpactAnalysis, string>>> = {
  name: "Name",
  description: "What it does",
  unit: "Business unit",
  seniorLeader: "Who leads the unit",
  type: "Why it is analysed now",
  fiscalYear: "Fiscal year",
  enterpriseFunction: "What it serves",
  criticality: "Criticality",
  contributors: "Contributors",
  impacts: "Impact over time",
  adjusted: "Objectives",
  workaround: "How work goes on",
  peaks: "When it would hurt most",
  agreements: "Promises",
  executiveMandate: "What the leadership has decreed",
  dataLoss: "What losing records would mean",
  personalData: "Personal data",
  status: "Status",
};

/** What a field of an analysis is called on the page. */
export function fieldWords(field: string): string {
  return new Map<string, string>(Object.entries(words)).get(field) ?? field;
}
