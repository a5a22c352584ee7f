const longestWord = 200;

/**
 * The candidate that somebody who wrote `word` most likely meant, if one is near enough: fewest letters added, left out,
 * replaced or swapped with their neighbour (Damerau 1964), at most one in three and never more than three. The first
 * of several.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > longestWord) return undefined;
  let best: string | undefined;
  let allowed = Math.min(3, Math.max(1, Math.floor(word.length / 3)));
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > allowed) continue;
    const distance = distanceWithin(word, candidate, allowed);
    if (distance > allowed) continue;
    if (distance === 0) return candidate;
    best = candidate;
    allowed = distance - 1;
    if (allowed === 0) return best;
  }
  return best;
}

/** The optimal string alignment distance of two words, or anything above `most` if it is more than that. */
function distanceWithin(a: string, b: string, most: number): number {
  let start = 0;
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start))
    start++;
  let [endOfA, endOfB] = [a.length, b.length];
  while (
    endOfA > start &&
    endOfB > start &&
    a.charCodeAt(endOfA - 1) === b.charCodeAt(endOfB - 1)
  ) {
    endOfA--;
    endOfB--;
  }
  const [wide, high] = [endOfA - start, endOfB - start];
  if (wide === 0 || high === 0) return wide + high;

  let [beforeLast, last] = [
    new Uint8Array(wide + 1),
    Uint8Array.from({ length: wide + 1 }, (_, x) => x),
  ];
  for (let y = 1; y <= high; y++) {
    const row = new Uint8Array(wide + 1).fill(y, 0, 1);
    let least = y;
    for (let x = 1; x <= wide; x++) {
      const [inA, inB] = [a.charCodeAt(start + x - 1), b.charCodeAt(start + y - 1)];
      let distance = Math.min(
        at(row, x - 1) + 1,
        at(last, x) + 1,
        at(last, x - 1) + (inA === inB ? 0 : 1),
      );
      const swapped =
        x > 1 &&
        y > 1 &&
        inA === b.charCodeAt(start + y - 2) &&
        inB === a.charCodeAt(start + x - 2);
      if (swapped) distance = Math.min(distance, at(beforeLast, x - 2) + 1);
      row[x] = distance;
      least = Math.min(least, distance);
    }
    if (least > most) return least;
    [beforeLast, last] = [last, row];
  }
  return at(last, wide);
}

function at(row: Uint8Array, x: number): number {
  return row[x] ?? 0;
}
