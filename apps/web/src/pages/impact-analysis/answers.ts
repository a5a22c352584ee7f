import type { ImpactAnalysis } from "@mainstay/plan";

/** The groups of questions, in their order. */
export const groupNames = [
  "about",
  "impact",
  "objectives",
  "workaround",
  "promises",
  "dependencies",
  "check",
] as const;
export type GroupName = (typeof groupNames)[number];

/** What a group is called, and about how many minutes it takes. */
export const groups: Readonly<
  Record<GroupName, { readonly title: string; readonly minutes: number }>
> = {
  about: { title: "What it is", minutes: 1 },
  impact: { title: "How bad it gets", minutes: 3 },
  objectives: { title: "How soon it must be back", minutes: 1 },
  workaround: { title: "How work goes on meanwhile", minutes: 1 },
  promises: { title: "Promises and records", minutes: 1 },
  dependencies: { title: "What it rests on", minutes: 2 },
  check: { title: "Check and hand in", minutes: 1 },
};

/** Something that is not answered yet: where, and what to do. */
export type Missing = {
  readonly group: GroupName;
  readonly what: string;
  /** Whether it can be handed in without. */
  readonly isNeeded: boolean;
};

/** What an analysis does not answer yet, in the order of the groups. */
export function missingAnswers(analysis: ImpactAnalysis): readonly Missing[] {
  const { impacts = [], adjusted } = analysis;
  const all: readonly (Missing & { readonly isMissing: boolean })[] = [
    {
      group: "about",
      what: "Which business unit it was made with",
      isNeeded: false,
      isMissing: analysis.unit === undefined,
    },
    {
      group: "about",
      what: "Who leads that unit",
      isNeeded: false,
      isMissing: analysis.seniorLeader === undefined,
    },
    {
      group: "impact",
      what: "How bad it gets: paint at least one row of the grid",
      isNeeded: true,
      isMissing: impacts.length === 0,
    },
    {
      group: "objectives",
      what: "How critical it is",
      isNeeded: true,
      isMissing: analysis.criticality === undefined,
    },
    {
      group: "objectives",
      what: "How much recent work could be lost (RPO)",
      isNeeded: false,
      isMissing: adjusted?.rpo === undefined,
    },
    {
      group: "workaround",
      what: "How work goes on while it is lost",
      isNeeded: false,
      isMissing: analysis.workaround === undefined,
    },
    {
      group: "promises",
      what: "Whether personal data is worked with",
      isNeeded: false,
      isMissing: analysis.personalData === undefined,
    },
  ];
  return all
    .filter(({ isMissing }) => isMissing)
    .map(({ group, what, isNeeded }) => ({ group, what, isNeeded }));
}
