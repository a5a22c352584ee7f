/** What can be filled and emptied: a Map, a Set, or a table made for its keys. */
export type Filled = { readonly size: number; readonly clear: () => void };

/** What was used lately, in two of a kind: the young one fills, and the old one was full before it. */
export type Generations<Of extends Filled> = {
  readonly young: () => Of;
  readonly old: () => Of;
  /** The young one, with room for one more: where it is full it becomes the old one, whose entries are forgotten. */
  readonly withRoom: () => Of;
};

/**
 * Two empty ones that hold at most `most` entries each. Whoever moves what it finds in the old one into the young one remembers at least
 * the last `most` that were used, and never more than twice as many; `forgotten` is told what goes.
 */
export function generations<Of extends Filled>(
  most: number,
  make: () => Of,
  forgotten: (old: Of) => void = () => undefined,
): Generations<Of> {
  let [young, old] = [make(), make()];
  return {
    young: () => young,
    old: () => old,
    withRoom: () => {
      if (young.size < most) return young;
      forgotten(old);
      old.clear();
      [young, old] = [old, young];
      return young;
    },
  };
}
