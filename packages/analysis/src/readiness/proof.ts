import type { ElementId, Minutes } from "@mainstay/plan";
import type { Change } from "../programme/last-changes.ts";

/**
 * How it is known how fast something comes back, the best last: somebody claims it, whoever sells it says so, it was talked through, it
 * was exercised, or it happened.
 */
export const grades = ["claimed", "vendor-stated", "discussed", "exercised", "real"] as const;
export type Grade = (typeof grades)[number];

/** What each is worth while it is fresh, a share (SPEC 8.11). House rule. */
export const strengths: Readonly<Record<Grade, number>> = {
  claimed: 0.2,
  "vendor-stated": 0.4,
  discussed: 0.5,
  exercised: 0.8,
  real: 1,
};

/** Something that speaks for how fast an element comes back, or against it. */
export type Evidence = {
  readonly grade: Grade;
  /** The address of the record that it stands in: `exercises/spring-drill`. */
  readonly record: string;
  /** On which day it was so; undefined where nobody says. */
  readonly on: string | undefined;
  /** How long it took, or is said to take, as it is where it was only talked through; undefined where that is not known. */
  readonly time: Minutes | undefined;
  /** Whether it shows that the element comes back later than is asked. */
  readonly isTooSlow: boolean;
  /** What an exercise showed not to work: the goal that failed, or the name of the exercise; undefined where nothing did. */
  readonly failed: string | undefined;
};

/** What a piece of evidence is worth on a day, and why. */
export type Proof = Evidence & {
  /** Its strength by its age, 0 to 1; nothing if it failed, or is too slow. */
  readonly worth: number;
  /** The last day on which it is worth all that it can be; undefined where its age is not known. */
  readonly freshUntil: string | undefined;
  /** What was changed after it, so that it is worth half. */
  readonly changed: Change | undefined;
};

/** One of the elements that a function rests on: how much it weighs, and the proof that counts for it, if there is any. */
export type ReadinessPart = {
  readonly element: ElementId;
  /** 0 to 1: the share of the function that is lost with it along the strongest chain. */
  readonly weight: number;
  readonly proof: Proof | undefined;
};

/** How ready an element is: the share of what it rests on that is proven, with every part, what lacks most first (SPEC 8.11). */
export type Readiness = {
  readonly element: ElementId;
  /** 0 to 1. */
  readonly share: number;
  readonly parts: readonly ReadinessPart[];
};

/** The same in short: the share, and the part that lacks most; undefined where nothing lacks. */
export type ReadinessSummary = {
  readonly element: ElementId;
  readonly share: number;
  readonly lacks: ElementId | undefined;
};

/** A function's readiness in short, and how critical it is; undefined where nothing says. */
export type FunctionReadiness = ReadinessSummary & { readonly criticality: string | undefined };
