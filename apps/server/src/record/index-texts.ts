import { PairIndex } from "./pair-index.ts";

/** What is searched of each record of a list, in lower case, and where to look for what. */
type IndexedTexts = { readonly texts: readonly string[]; readonly index: PairIndex };

/** Gives what is searched of a list, which is put together once and kept until the list changes. */
export function indexTexts<Item extends object>(
  textOf: (record: Item) => string,
): (records: readonly Item[]) => IndexedTexts {
  const known = new WeakMap<readonly Item[], IndexedTexts>();
  return (records) => {
    const found = known.get(records);
    if (found !== undefined) return found;
    const texts = records.map((record) => textOf(record).toLowerCase());
    const indexed = { texts, index: new PairIndex(texts) };
    known.set(records, indexed);
    return indexed;
  };
}
