import { keptText } from "../../database/kept-text.ts";

/** What a property can be. */
export type PropertyValue = string | number | readonly string[];

/** What an observer told of something last: of each property what it is, and the minute since which it tells that; and when. */
export type KeptProperties = {
  readonly properties: Readonly<Record<string, SinceWhen>>;
  readonly last: number;
};

type SinceWhen = { readonly value: PropertyValue; readonly since: number };

/** All properties of something, as an observer tells them of one minute. */
export type ToldProperties = {
  readonly properties: Readonly<Record<string, PropertyValue | undefined>>;
  readonly at: number;
};

/**
 * What is kept once something is told: all of the newer telling, so that what it leaves out is not so any more. What it says as before is so
 * since then. What is older than what is kept changes nothing.
 */
export function renewedProperties(
  known: KeptProperties | undefined,
  { properties: told, at }: ToldProperties,
): KeptProperties {
  if (known !== undefined && at < known.last) return known;
  const properties: Record<string, SinceWhen> = {};
  for (const [name, written] of Object.entries(told)) {
    if (written === undefined) continue;
    const value = kept(written);
    const before = known?.properties[name];
    properties[name] =
      before !== undefined && isSame(before.value, value) ? before : { value, since: at };
  }
  return { properties, last: at };
}

function kept(value: PropertyValue): PropertyValue {
  if (typeof value === "number") return value;
  return typeof value === "string" ? keptText(value) : value.map(keptText);
}

/** Whether two values say the same. */
export function isSame(one: PropertyValue, other: PropertyValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
