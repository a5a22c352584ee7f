/** From this rank on it is quicker to sort. */
const many = 8;

/** Of the first `count` values, the one at `rank` in ascending order; those before it are left in front of it, in any order. */
export function ranked(values: Float64Array, count: number, rank: number): number {
  if (rank === count - 1) return largest(values, rank);
  if (rank >= many) return values.subarray(0, count).sort()[rank];
  for (let left = 0; ; left++) {
    let least = left;
    for (let i = left + 1; i < count; i++) if (values[i] < values[least]) least = i;
    const value = values[least];
    if (left === rank) return value;
    values[least] = values[left];
    values[left] = value;
  }
}

/** The largest value up to the `last`, in whose place it is put. */
function largest(values: Float64Array, last: number): number {
  let most = last;
  for (let i = 0; i < last; i++) if (values[i] > values[most]) most = i;
  const value = values[most];
  values[most] = values[last];
  values[last] = value;
  return value;
}
