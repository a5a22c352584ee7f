import { generations } from "./generations.ts";

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
  const known = generations(most, () => new Map<Key, Value>());
  const put = (key: Key, value: Value): void => {
    known.withRoom().set(own(key), value);
  };
  return {
    find: (key) => {
      const recent = known.young().get(key);
      if (recent !== undefined) return recent;
      const found = known.old().get(key);
      if (found !== undefined) put(key, found);
      return found;
    },
    put,
  };
}
