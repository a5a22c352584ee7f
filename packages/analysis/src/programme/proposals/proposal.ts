import type { Disruption, ElementId, Exercise, ScenarioId } from "@mainstay/plan";

/** Where a proposal comes from: a scenario of the plan, a minimal cut of its functions, or what happened to others. */
export const proposalSources = ["scenario", "cut", "incident"] as const;
type ProposalSource = (typeof proposalSources)[number];

/** Something that happened to others, as it would come over the plan. */
export type OthersIncident = {
  readonly id: string;
  readonly name: string;
  /** The day on which it began. */
  readonly began: string;
  readonly disruptions: readonly Disruption[];
};

/** A scenario worth rehearsing, and what speaks for it. */
export type Proposal = {
  readonly source: ProposalSource;
  /** Different for each, and the same from day to day: `cut/mail+radio`. */
  readonly id: string;
  readonly name: string;
  readonly disruptions: readonly Disruption[];
  /** The scenario of the plan that it is, if it is one. */
  readonly scenario: ScenarioId | undefined;
  /** The functions that fall below their `mbco`, the most critical first. */
  readonly functions: readonly ElementId[];
  /** The highest criticality among them. */
  readonly criticality: string | undefined;
  /** How much of the time all of a cut is down; undefined where that is not known, or it is no cut. */
  readonly chance: number | undefined;
  /** The last exercise that has ended in which at least all of this was lost. */
  readonly rehearsed: Exercise | undefined;
  /** When it happened to others. */
  readonly began: string | undefined;
};
