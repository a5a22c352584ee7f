import type { Alignment } from "../../edits/align.ts";

/** A file that may hold records of a list: whether it has the list, and whether it holds a single record and no other. */
export type Holder = { readonly holdsList: boolean; readonly holdsOne: boolean };

/**
 * The file that each record of a list belongs into, so that the list has its order again when the files are joined; -1
 * where no file can be. `homes` are those of the earlier records, `aligned` says which of them the later ones continue.
 * Others go into the file of the record that they come before, else of the one behind which they come, else into the last
 * file between the two that has the list, else into the one next to them.
 */
export function findHomes(
  holders: readonly Holder[],
  homes: readonly number[],
  aligned: Alignment,
): readonly number[] {
  const next = aligned.map(() => holders.length);
  for (let at = aligned.length - 1; at >= 0; at--) {
    const own = aligned[at];
    next[at] = own === undefined ? (next[at + 1] ?? holders.length) : homes[own];
  }
  let previous = -1;
  return aligned.map((own, at) => {
    if (own !== undefined) previous = homes[own];
    return own === undefined ? findHome(holders, previous, next[at]) : homes[own];
  });
}

function findHome(holders: readonly Holder[], previous: number, next: number): number {
  const isOpen = (file: number) => holders[file]?.holdsOne === false;
  if (isOpen(next)) return next;
  if (isOpen(previous)) return previous;
  const between = holders.flatMap(({ holdsList, holdsOne }, file) =>
    holdsOne || file <= previous || file >= next ? [] : [{ file, holdsList }],
  );
  const isBeforeAll = previous < 0 && next < holders.length;
  const home = between.findLast(({ holdsList }) => holdsList) ?? between.at(isBeforeAll ? -1 : 0);
  return home?.file ?? -1;
}
