import type { Links } from "./links.ts";

/** A way between two positions by so many that are passed through. */
export type PositionWay = { readonly from: number; readonly to: number; readonly through: number };

/** Which positions are told, and which are passed through as if they were not there. */
type Wanted = {
  readonly isTold: ReadonlySet<number>;
  readonly isPassed: (position: number) => boolean;
};

/** So many links are looked at for ways through others: some tens of milliseconds. */
const patience = 300_000;

/**
 * How those that are told need each other: directly, or by way of what is passed through, with as little of it as can be.
 * `notFollowed`: for how many of them, the last of `isTold`, ways through others were not looked for as that takes too long.
 */
export function waysBetween(
  { size, needs: { start, others } }: Links,
  { isTold, isPassed }: Wanted,
): { readonly ways: readonly PositionWay[]; readonly notFollowed: number } {
  const ways: PositionWay[] = [];
  const seenFor = new Int32Array(size).fill(-1);
  let looks = 0;
  let notFollowed = 0;
  for (const from of isTold) {
    const isFollowed = looks < patience;
    if (!isFollowed) notFollowed++;
    seenFor[from] = from;
    let level = [from];
    for (let through = 0; level.length > 0; through++) {
      const next: number[] = [];
      for (const position of level) {
        for (let at = start[position]; at < start[position + 1]; at++) {
          looks++;
          const other = others[at];
          if (seenFor[other] === from) continue;
          seenFor[other] = from;
          if (isTold.has(other)) ways.push({ from, to: other, through });
          else if (isFollowed && isPassed(other)) next.push(other);
        }
      }
      level = next;
    }
  }
  return { ways, notFollowed };
}
