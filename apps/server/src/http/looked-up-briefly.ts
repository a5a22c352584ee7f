/** How a look-up is kept. */
export type Keeping = {
  /** The time, in milliseconds. */
  readonly clock: () => number;
  /** For so many milliseconds what was found holds, and that it failed. */
  readonly keep: number;
};

/** The same look-up, one at a time and no more often than it is kept: whoever asks meanwhile has what the last one found. */
export function lookedUpBriefly<Found>(
  look: () => Promise<Found>,
  { clock, keep }: Keeping,
): () => Promise<Found> {
  let last: { readonly found: Promise<Found>; until: number } | undefined;
  return () => {
    if (last !== undefined && clock() < last.until) return last.found;
    const begun = { found: look(), until: Number.POSITIVE_INFINITY };
    const end = () => {
      begun.until = clock() + keep;
    };
    begun.found.then(end, end);
    last = begun;
    return begun.found;
  };
}
