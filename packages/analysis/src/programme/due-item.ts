import type { Collection, Deferral, PersonId } from "@mainstay/plan";

/**
 * What is to be done: to rehearse something that an element is hit by; to repeat an exercise that failed; to hold one that is planned,
 * or say how it ended; to train somebody; to go through a document again; to do what was found to be needed, or show that it helped.
 */
export const dueKinds = ["validate", "repeat", "hold", "train", "review", "act", "prove"] as const;
export type DueKind = (typeof dueKinds)[number];

/** The same in words, as the beginning of a line. */
export const dueWords: Readonly<Record<DueKind, string>> = {
  validate: "Rehearse",
  repeat: "Repeat",
  hold: "Hold",
  train: "Train",
  review: "Go through",
  act: "Do",
  prove: "Show that it helped",
};

/** What speaks for rehearsing something sooner than others: that it failed, or changed, since it was proven; or what it rests on is too slow. */
export const concernKinds = ["failed", "changed", "gap"] as const;
export type Concern = {
  readonly kind: (typeof concernKinds)[number];
  /** The address of the record that says so: `exercises/spring-drill`. */
  readonly record: string;
  /** In words. */
  readonly why: string;
};

/** Something that is to be done by a day. */
export type DueItem = {
  readonly kind: DueKind;
  readonly collection: Collection;
  readonly id: string;
  readonly name: string;
  /** By which day, `YYYY-MM-DD`; absent where it is due at once, because it was never done. */
  readonly due?: string;
  /** Days from one time to the next; absent for what is done once. */
  readonly cadence?: number;
  /** Of the element that it is about. */
  readonly criticality?: string;
  /** Who is to be trained, or who is to do it. */
  readonly person?: PersonId;
  /** Why it is due then, in words. */
  readonly why: string;
  /** What speaks for doing it before others (SPEC 8.8); absent where nothing does. */
  readonly concerns?: readonly Concern[];
  /** That it may wait, where it does: `due` is then the day until which (SPEC 8.7). */
  readonly deferral?: Deferral;
  /** The day on which it would be due, had it not been put off; absent where that is at once. */
  readonly wasDue?: string;
};
