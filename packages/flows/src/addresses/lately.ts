/** What was looked up lately, by its key. */
export type Lately<Key, Value> = {
  readonly find: (key: Key) => Value | undefined;
  readonly put: (key: Key, value: Value) => void;
};

/**
 * Remembers at least the last `most` values that were asked for or put, and at most twice as many. `own` gives a key memory of its
 * own, for keys that are cut out of a longer text.
 */
export function lately<Key, Value>(most: number, own: (key: Key) => Key): Lately<Key, Value> {
  let recent = new Map<Key, Value>();
  let older = recent;
  const put = (key: Key, value: Value): void => {
    if (recent.size >= most) {
      older = recent;
      recent = new Map();
    }
    recent.set(own(key), value);
  };
  return {
    find: (key) => {
      const known = recent.get(key);
      if (known !== undefined) return known;
      const found = older.get(key);
      if (found !== undefined) put(key, found);
      return found;
    },
    put,
  };
}
