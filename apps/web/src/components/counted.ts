/** A count with what it counts, such as `1 level` or `1,200 elements`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${inNumber(count, one, many)}`;
}

/** The words for one of something, or for any other count of it. */
export function inNumber(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}
