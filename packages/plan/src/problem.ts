/** A place in a plan: collection, position, field, ... as in `["elements", 3, "needs", 0, "targets", 1]`. */
export type PlanPath = readonly (string | number)[];

/** Where something stands in a file; lines and columns count from 1. */
export type Location = { readonly file: string; readonly line: number; readonly column: number };

/**
 * Something wrong in what a person wrote, as data: a stable id (`unknown-id`, `duplicate-id`, ...), a message that names
 * the thing, the value and how to mend it, and where it stands. `suggestion` is the nearest valid value, if one is near.
 */
export type Problem = {
  readonly id: string;
  readonly message: string;
  readonly path: PlanPath;
  readonly location?: Location;
  readonly suggestion?: string;
};
