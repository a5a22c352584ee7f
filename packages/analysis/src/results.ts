import type { ElementId, Minutes } from "@mainstay/plan";

/** A level from an instant on, 0 to 1. */
export type Step = { readonly at: Minutes; readonly level: number };

/** A span below `mbco`: from, until (never: it does not end), and when it breaks the element's objectives, if it does. */
export type Span = {
  readonly from: Minutes;
  readonly to: Minutes;
  readonly rtoBreach?: Minutes;
  readonly mtpdBreach?: Minutes;
};

/** Why an element dropped at an instant: the chain from the disrupted element to this one. */
export type Cause = { readonly at: Minutes; readonly chain: readonly ElementId[] };

/** What a scenario does to one element (SPEC 2). `level` lists changes only; before the first the level is 1. */
export type ElementCascade = {
  readonly level: readonly Step[];
  readonly firstImpact: Minutes;
  readonly below: readonly Span[];
  readonly causes: readonly Cause[];
};

/** What a scenario does: the elements that ever drop, in plan order, and the rings that never come back. */
export type Cascade = {
  readonly elements: ReadonlyMap<ElementId, ElementCascade>;
  readonly rings: readonly (readonly ElementId[])[];
};

/** By how much a capability misses what is required; "unknown" where no capability is declared. */
export type Gap = { readonly time?: Minutes | "unknown"; readonly point?: Minutes | "unknown" };

/** What is asked of one element and what it can do (SPEC 3). `never` where nothing asks. */
export type ElementAssessment = {
  readonly criticality?: string;
  readonly required: Minutes;
  readonly requiredBy?: ElementId;
  readonly requiredPath: readonly ElementId[];
  readonly requiredAlone: Minutes;
  readonly requiredPoint: Minutes;
  readonly capability?: Minutes;
  readonly blackStart: Minutes;
  readonly gap?: Gap;
};

/** The assessment of every element, in plan order, and the rings that a black start cannot get out of. */
export type Assessment = {
  readonly elements: ReadonlyMap<ElementId, ElementAssessment>;
  readonly rings: readonly (readonly ElementId[])[];
};

/**
 * One element to be restored: since when it is lost, from when its work goes on to the end (never: it cannot start), how
 * long the work takes (never: nobody said), when it is done, and whose return made it ready, or is waited for in vain.
 */
export type RecoveryStep = {
  readonly element: ElementId;
  readonly lost: Minutes;
  readonly ready: Minutes;
  readonly work: Minutes;
  readonly done: Minutes;
  readonly waitsFor: readonly ElementId[];
};

/** An objective that is broken at an instant, and the step of the critical path that is under way or waited for then. */
export type Break = {
  readonly objective: "rto" | "mtpd";
  readonly at: Minutes;
  readonly step?: ElementId;
};

/**
 * How a function or process comes back above its `mbco`: down since, back at (never: it does not), and the critical
 * path, from the first that had to come back to this one; for what never comes back, the chain that holds it down.
 */
export type ReturnPath = {
  readonly element: ElementId;
  readonly down: Minutes;
  readonly back: Minutes;
  readonly path: readonly ElementId[];
  readonly breaks: readonly Break[];
};

/** The order of recovery: steps by the instant they are ready, the returns of what the business does, and the rings. */
export type RecoveryOrder = {
  readonly steps: readonly RecoveryStep[];
  readonly returns: readonly ReturnPath[];
  readonly rings: readonly (readonly ElementId[])[];
};

/**
 * Something a rule found: which rule, how grave, about which record, in words that say how to mend it. `others` are the
 * elements of catalogs that it is about as well (SPEC 8.1).
 */
export type Finding = {
  readonly rule: string;
  readonly severity: "error" | "warning" | "note";
  readonly path: readonly (string | number)[];
  readonly subject: string;
  readonly others: readonly string[];
  readonly message: string;
};
