/** From this rank on it is quicker to sort. */
const many = 8;

/** Of the first `count` values, the one at `rank` in ascending order. The values are left in another order. */
export function ranked(values: Float64Array, count: number, rank: number): number {
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
