import { isSame, type KeptProperties, type PropertyValue } from "./kept-properties.ts";

/** What one observer tells of something. */
export type TellingObserver = KeptProperties & { readonly observer: string };

/** What a property is, who tells it, since which minute and when last; and who tells otherwise, the newest first. */
export type KnownProperty = {
  readonly value: PropertyValue;
  readonly observer: string;
  readonly since: number;
  readonly last: number;
  readonly others: readonly OtherValue[];
};

/** What another observer told of a property, and when last. */
type OtherValue = {
  readonly value: PropertyValue;
  readonly observer: string;
  readonly last: number;
};

/** Of each property what was told last by anybody: where observers disagree, the newer wins. */
export function newestProperties(
  told: readonly TellingObserver[],
): Readonly<Record<string, KnownProperty>> {
  const newestFirst = told
    .toSorted(
      (one, other) => Number(one.observer > other.observer) - Number(one.observer < other.observer),
    )
    .toSorted((one, other) => other.last - one.last);
  const names = new Set(newestFirst.flatMap(({ properties }) => Object.keys(properties)));
  return Object.fromEntries([...names].flatMap((name) => known(name, newestFirst) ?? []));
}

function known(name: string, told: readonly TellingObserver[]) {
  const [first, ...rest] = told.flatMap(({ observer, last, properties }) => {
    const own = properties[name];
    return own === undefined ? [] : [{ ...own, observer, last }];
  });
  if (first === undefined) return undefined;
  const others = rest
    .filter(({ value }) => !isSame(value, first.value))
    .map(({ value, observer, last }) => ({ value, observer, last }));
  return [[name, { ...first, others }] as const];
}
