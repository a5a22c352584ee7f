import { holding, keysOf, type Outline } from "./outline.ts";
import type { FindOffset } from "./parsed-text.ts";

/**
 * Makes the values of a text findable by path. What a large value holds is listed when it is first asked for, so that the
 * thousandth question about a list costs as little as one; a small one is gone through each time, as there are very many.
 */
export function offsetFinder(outline: Outline): FindOffset {
  const { holds, offsets, nexts } = outline;
  const keys = keptPer((value) => namedKeys(outline, value));
  const items = keptPer((value) => listItems(outline, value));

  return (path, part) => {
    let value = 0;
    let offset = Math.max(0, offsets[value]);
    for (let depth = 0; depth < path.length; depth++) {
      const step = path[depth];
      if (holds[value] === holding.fields) {
        const isSmall = nexts[value] - value <= fewValues;
        const key = isSmall ? findKey(outline, value, step) : keys(value).get(String(step));
        if (key === undefined) return offset;
        if (offsets[key] >= 0) offset = offsets[key];
        if (part === "key" && depth === path.length - 1) return offset;
        value = nexts[key];
      } else {
        const item = holds[value] === holding.items ? items(value)[Number(step)] : undefined;
        if (item === undefined) return offset;
        value = item;
      }
      if (offsets[value] >= 0) offset = offsets[value];
    }
    return offset;
  };
}

/** Up to so many values, keys among them, are gone through sooner than listed. */
const fewValues = 64;

/** The key that says something; of several that say the same the last one counts. */
function findKey(outline: Outline, value: number, step: string | number): number | undefined {
  let found: number | undefined;
  for (const key of keysOf(outline, value)) if (outline.nameOf(key) === String(step)) found = key;
  return found;
}

/** The keys by what they say; of several that say the same the last one counts. */
function namedKeys(outline: Outline, value: number): ReadonlyMap<string, number> {
  const named = new Map<string, number>();
  for (const key of keysOf(outline, value)) {
    const name = outline.nameOf(key);
    if (name !== undefined) named.set(name, key);
  }
  return named;
}

function listItems({ nexts }: Outline, value: number): readonly number[] {
  const items: number[] = [];
  for (let item = value + 1; item < nexts[value]; item = nexts[item]) items.push(item);
  return items;
}

function keptPer<Result>(make: (value: number) => Result): (value: number) => Result {
  const kept = new Map<number, Result>();
  return (value) => {
    const known = kept.get(value);
    if (known !== undefined) return known;
    const made = make(value);
    kept.set(value, made);
    return made;
  };
}
