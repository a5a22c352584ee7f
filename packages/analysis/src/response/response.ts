import type { ElementId, Minutes, ScenarioId } from "@mainstay/plan";
import type { Lack } from "../self-dependence.ts";

/** How something that happens stands at an instant, and what is to be done about it first (SPEC 11). */
export type Response = {
  readonly outages: readonly Outage[];
  readonly restorations: readonly Restoration[];
  readonly procedures: readonly ProcedureStanding[];
};

/**
 * A function or process that is below its `mbco`, will be if nothing comes back, or was (SPEC 11.2): since or from when, by when it
 * is asked to be back (never: nobody asks), and the chain from what was lost to it.
 */
export type Outage = {
  readonly element: ElementId;
  readonly state: "down" | "falls" | "back";
  readonly from: Minutes;
  /** Only of what is back: when it came back. */
  readonly to?: Minutes;
  readonly rto: Minutes;
  readonly mtpd: Minutes;
  readonly chain: readonly ElementId[];
  /** How it goes on by the recovery times of the plan; undefined where it then does not fall any more. */
  readonly expected?: ExpectedReturn;
};

/** When something is back if what is restored takes as long as the plan says (never: it is not), and the objectives that this breaks. */
export type ExpectedReturn = {
  readonly back: Minutes;
  readonly rtoBreach?: Minutes;
  readonly mtpdBreach?: Minutes;
};

/**
 * Something lost that nobody has reported back (SPEC 11.4): from when, how far work on it has come by the plan, what it waits for, and
 * which function or process asks first that it is back.
 */
export type Restoration = {
  readonly element: ElementId;
  readonly level: number;
  readonly lost: Minutes;
  /** How long restoring takes by the plan; never: it does not say. */
  readonly work: Minutes;
  /** From when work goes on to the end; never: it cannot begin. */
  readonly ready: Minutes;
  /** When it is back by the plan; never: nobody knows. */
  readonly done: Minutes;
  /** Whether it should be back by now and is not. */
  readonly isOverdue: boolean;
  readonly waitsFor: readonly ElementId[];
  readonly deadline?: Deadline;
  /** How many functions and processes cannot come back whole without it. */
  readonly holdsDown: number;
};

/** The next objective that is missed, or the last that was: whose, when, and how what is lost leads there. */
export type Deadline = {
  readonly element: ElementId;
  readonly objective: "rto" | "mtpd";
  readonly at: Minutes;
  readonly path: readonly ElementId[];
};

/**
 * Whether a procedure or call tree can be used at the instant (SPEC 11.5): hindered is one of which a step cannot be done as it is
 * written. `until` is when it cannot be used any more if nothing comes back (never: it goes on).
 */
export type ProcedureStanding = {
  readonly collection: "sops" | "callTrees";
  readonly id: string;
  /** The scenarios that it is for in which something is lost that is lost now. */
  readonly scenarios: readonly ScenarioId[];
  readonly standing: "works" | "hindered" | "unusable";
  readonly lacks: readonly Lack[];
  readonly steps: readonly HinderedStep[];
  readonly until: Minutes;
};

/** A step, by its place from 0, and what it is done with or by that is lost. */
export type HinderedStep = { readonly step: number; readonly lost: readonly ElementId[] };
