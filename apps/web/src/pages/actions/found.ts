import type { Edit } from "@mainstay/plan";

/** Something that was found, in words; what of the plan it is about, and the edit that follows from it, where there is one. */
export type Found = {
  readonly words: string;
  /** An address such as `elements/mail`. */
  readonly about?: string;
  readonly changes?: Edit;
};
