import type { Hit } from "./hit.ts";

/** What brought an incident about, in one word; `provider` is somebody else than Microsoft and its customer. */
export const causeClasses = [
  "change",
  "infrastructure",
  "network",
  "names",
  "capacity",
  "attack",
  "datacentre",
  "provider",
] as const;
export type CauseClass = (typeof causeClasses)[number];

/** What went on working, in words and as elements of the catalog (none where the catalog has no element for it). */
export type KeptWorking = {
  readonly words: string;
  readonly elements: readonly string[];
  /** Nobody reported it: it is concluded from what else was reported. */
  readonly isInferred: boolean;
};

/** Something that happened to Microsoft 365, or to the way there, and was written about in public. */
export type Incident = {
  /** Microsoft's number; where none is known, a day or month and a word. */
  readonly id: string;
  /** Other numbers that Microsoft gave to the same incident. */
  readonly otherIds?: readonly string[];
  readonly title: string;
  /** In UTC and as exact as is known: `2014-06`, `2018-09-04` or `2025-10-29T15:41Z`. */
  readonly start: string;
  /** As `start`; absent where nobody told. */
  readonly end?: string;
  /** What more is known of its time, in words. */
  readonly timing?: string;
  /** How long it took by what is told, in minutes, where start and end are not both known to the minute. */
  readonly toldMinutes?: number;
  /** Microsoft called it an advisory: limited, and often with a way round. */
  readonly isAdvisory: boolean;
  /** What was hit, as it was reported, elements of the catalog or not. */
  readonly services: string;
  /** Whom it hit: regions, or a share of the users. Absent where nobody told. */
  readonly scope?: string;
  readonly hits: readonly Hit[];
  readonly cause: { readonly class: CauseClass; readonly words: string };
  readonly keptWorking: readonly KeptWorking[];
  /** Where it is known from: an address, or the site and what to look for on it. */
  readonly sources: readonly string[];
};
