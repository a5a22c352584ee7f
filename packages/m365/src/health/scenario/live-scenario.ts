import type { ElementId, Instant, Minutes } from "@mainstay/plan";
import type { Issue, ServiceState } from "../issue.ts";

/** A disruption that is under way, of which issue or service, and why it is taken to be so. */
export type LiveDisruption = {
  readonly element: ElementId;
  /** Minutes after the start of the scenario. */
  readonly at: Minutes;
  readonly level: number;
  readonly lasts: Minutes;
  readonly issue?: string;
  readonly service: string;
  readonly why: {
    readonly element: string;
    readonly level: string;
    readonly lasts: string;
    readonly at: string;
  };
};

/** What is wrong but touches nothing that the plan has, and why. */
export type Unplaced = { readonly issue?: string; readonly service: string; readonly why: string };

/** What is wrong now as a scenario: its minute 0 is the start of what began first, and `now` is minutes after that. */
export type LiveScenario = {
  readonly start: Instant;
  readonly now: Minutes;
  /** Those that take most away first, of those alike the earliest. */
  readonly disruptions: readonly LiveDisruption[];
  readonly unplaced: readonly Unplaced[];
};

/** What is to be played: the health, the elements that the plan has, the instant that is now, and a length to plan with. */
export type LiveQuestion = {
  readonly services: readonly ServiceState[];
  readonly issues: readonly Issue[];
  readonly elements: readonly { readonly id: ElementId }[];
  readonly now: Instant;
  /** Since when services have the status that they have, by their ids, where that was observed. */
  readonly since?: ReadonlyMap<string, Instant>;
  /** How much longer everything is taken to last from now on, instead of the figures for incidents and advisories. */
  readonly lasts?: Minutes;
};

/** Something wrong that is being played: when it began, and what of the plan it touches or does not. */
export type Played = Pick<LiveScenario, "unplaced"> & {
  readonly began: Instant;
  readonly disruptions: readonly Omit<LiveDisruption, "at">[];
};

/** The elements of the plan, by what the catalog calls them, and the question that is being answered. */
export type Stage = {
  readonly known: ReadonlyMap<string, ElementId>;
  readonly question: LiveQuestion;
};
