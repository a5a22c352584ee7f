/** A map that has one entry most often, and costs a Map only once it has several. */
export type SmallMap<Key, Value> = {
  readonly key: Key;
  readonly value: Value;
  all: Map<Key, Value> | undefined;
};

/** A map with one entry. */
export function smallMap<Key, Value>(key: Key, value: Value): SmallMap<Key, Value> {
  return { key, value, all: undefined };
}

/** What stands under a key; undefined if nothing does. */
export function findIn<Key, Value>(map: SmallMap<Key, Value>, key: Key): Value | undefined {
  if (map.all !== undefined) return map.all.get(key);
  return map.key === key ? map.value : undefined;
}

/** Puts a value under a key under which nothing stands. */
export function addIn<Key, Value>(map: SmallMap<Key, Value>, key: Key, value: Value): void {
  map.all ??= new Map([[map.key, map.value]]);
  map.all.set(key, value);
}

/** The entries in the order in which they came. */
export function entriesIn<Key, Value>({
  key,
  value,
  all,
}: SmallMap<Key, Value>): Iterable<readonly [Key, Value]> {
  return all ?? [[key, value]];
}
