import type { ExerciseClock } from "@mainstay/analysis";
import type { Exercise, Plan } from "@mainstay/plan";
import type { LiveJournal } from "../../../journal/use-journal.ts";

/** What the screens of an exercise show. */
export type Live = {
  readonly plan: Plan;
  readonly exercise: Exercise;
  readonly journal: LiveJournal;
  readonly clock: ExerciseClock;
  /** The instant that it is. */
  readonly now: string;
  /** Whether whoever looks may write what they see and do. */
  readonly mayWrite: boolean;
  /** Whether they may keep the clock, send injects, and say what is lost and back. */
  readonly mayLead: boolean;
};
