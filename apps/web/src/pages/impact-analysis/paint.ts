import { type Impact, type ImpactScale, type Minutes, minutes } from "@mainstay/plan";

/** One square of the grid: what was written there, and what counts there, as harm lasts. */
export type Cell = {
  readonly category: string;
  readonly after: Minutes;
  readonly written: Impact | undefined;
  /** The rating written here or, if there is none, the last one before; undefined before the first. */
  readonly rating: string | undefined;
};

/** The columns: the timeframes of the scale, and others that the analysis speaks of. */
export function columnsOf(scale: ImpactScale, impacts: readonly Impact[]): readonly Minutes[] {
  const all = new Set<number>([...scale.timeframes, ...impacts.map(({ after }) => after)]);
  return [...all].toSorted((one, other) => one - other).map(minutes);
}

/** The rows: the categories of the scale, and ids that the analysis still uses and the scale has no more. */
export function rowsOf(
  scale: ImpactScale,
  impacts: readonly Impact[],
): readonly { readonly id: string; readonly name: string; readonly description?: string }[] {
  const known = scale.categories.map(({ id }) => id);
  const others = new Set(
    impacts.map(({ category }) => category).filter((id) => !known.includes(id)),
  );
  return [...scale.categories, ...[...others].map((id) => ({ id, name: id }))];
}

/** The cells of one row, in the order of the columns. */
export function cellsOf(
  impacts: readonly Impact[],
  category: string,
  columns: readonly Minutes[],
): readonly Cell[] {
  let rating: string | undefined;
  return columns.map((after) => {
    const written = impacts.find((one) => one.category === category && one.after === after);
    rating = written?.rating ?? rating;
    return { category, after, written, rating };
  });
}

/** Where a rating is put; no rating takes away what is written there. */
export type Stroke = {
  readonly category: string;
  readonly after: Minutes;
  readonly rating: string | undefined;
};

/**
 * The impacts after a stroke. Harm does not heal while the disruption lasts, so the row keeps rising: what is written for later
 * and would be less is raised to the same, what is written for earlier and would be worse is lowered. What was written about
 * losses and reasons stays.
 */
export function paint(
  scale: ImpactScale,
  impacts: readonly Impact[],
  { category, after, rating }: Stroke,
): readonly Impact[] {
  const at = (one: Impact) => one.category === category && one.after === after;
  if (rating === undefined) return impacts.filter((one) => !at(one));
  const rankOf = (name: string) => scale.ratings.indexOf(name);
  const isOvertaken = (one: Impact) =>
    one.after > after ? rankOf(one.rating) < rankOf(rating) : rankOf(one.rating) > rankOf(rating);
  const fitted = impacts.map((one) =>
    at(one) || (one.category === category && isOvertaken(one)) ? { ...one, rating } : one,
  );
  return inOrder(scale, impacts.some(at) ? fitted : [...fitted, { category, after, rating }]);
}

/** One impact with something else about it, such as what it costs by then. */
export function annotate(
  impacts: readonly Impact[],
  cell: Pick<Impact, "category" | "after">,
  about: { readonly loss?: Impact["loss"] | undefined; readonly reason?: string | undefined },
): readonly Impact[] {
  return impacts.map((one) => {
    if (one.category !== cell.category || one.after !== cell.after) return one;
    const { category, after, rating } = one;
    const { loss, reason } = { loss: one.loss, reason: one.reason, ...about };
    return {
      category,
      after,
      rating,
      ...(loss === undefined ? {} : { loss }),
      ...(reason === undefined ? {} : { reason }),
    };
  });
}

/** By category as the scale has them, then by time, as one reads. */
export function inOrder(
  { categories }: ImpactScale,
  impacts: readonly Impact[],
): readonly Impact[] {
  const place = ({ category }: Impact) => categories.findIndex(({ id }) => id === category);
  return impacts.toSorted((one, other) => place(one) - place(other) || one.after - other.after);
}
