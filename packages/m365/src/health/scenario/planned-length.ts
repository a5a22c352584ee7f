import { type Instant, minutes, type Minutes, minutesBetween } from "@mainstay/plan";
import { plannedLength } from "../../incidents/length.ts";
import type { Issue } from "../issue.ts";
import type { LiveQuestion } from "./live-scenario.ts";

/** For how long an issue is taken to last from its start, and why. */
export type PlannedLength = { readonly lasts: Minutes; readonly why: string };

/** The length that was asked for, from now on; else the one that we plan with. */
export function lengthFrom(
  { lasts, now }: LiveQuestion,
  began: Instant,
  classification: Issue["classification"],
): PlannedLength {
  const elapsed = minutesBetween(began, now);
  if (lasts === undefined) return plannedLengthOf(classification, elapsed);
  return { lasts: minutes(elapsed + lasts), why: "the length that was asked for, from now on" };
}

/**
 * How long an issue that has gone on for `elapsed` minutes is taken to last in all; its end is not known. Beyond the longest that
 * is known, as long again as it has lasted.
 */
export function plannedLengthOf(
  classification: Issue["classification"],
  elapsed: number,
): PlannedLength {
  const figures = classification === "advisory" ? advisoryFigures : incidentFigures;
  const figure = figures.find((one) => one.minutes > elapsed);
  if (figure !== undefined) return { lasts: minutes(figure.minutes), why: figure.words };
  return {
    lasts: minutes(2 * Math.max(1, elapsed)),
    why: "it has lasted longer than any that we know of: taken to last as long again",
  };
}

type Figure = { readonly minutes: number; readonly words: string };

/**
 * How long dated public incidents took: half of 25 took at most 4 hours and three in four 8.7, the longest 21.5 (2014 to 2026,
 * advisories and a backlog of notifications left out). We plan with the upper quartile first.
 */
const incidentFigures: readonly Figure[] = [
  { minutes: plannedLength, words: "three in four notable incidents were over by then" },
  {
    minutes: 1_289,
    words: "it has outlasted three in four notable incidents; the longest took so long",
  },
];

/** How long the three dated public advisories took: 26 hours, a week and 29 days. */
const advisoryFigures: readonly Figure[] = [
  { minutes: 10_080, words: "so long took the middle one of three dated advisories" },
  {
    minutes: 42_300,
    words: "it has outlasted the middle one of three dated advisories; the longest took so long",
  },
];
