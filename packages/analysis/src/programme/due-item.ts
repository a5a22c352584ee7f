import type { Collection, PersonId } from "@mainstay/plan";

/**
 * What is to be done: to rehearse something that an element is hit by; to repeat an exercise that failed; to hold one that is planned,
 * or say how it ended; to train somebody; to go through a document again; to do what was found to be needed, or show that it helped.
 */
export const dueKinds = ["validate", "repeat", "hold", "train", "review", "act", "prove"] as const;
export type DueKind = (typeof dueKinds)[number];

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
};
