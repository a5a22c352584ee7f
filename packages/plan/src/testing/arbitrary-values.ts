import fc from "fast-check";

const ordinary = ["Payroll", "Order intake", "The hub's second line", "Größe, Straße"];
const likeYaml =
  "yes null ~ 123 1e3 0x1f .inf 2026-01-31 - a: #a *a &a !a --- ... ' \" \\ <<".split(" ");
const withSpace = [
  " a ",
  "a\nb",
  "a\n\n b\n",
  "\n a",
  "a\t",
  "\ta",
  "a\r\nb",
  "a\u2028b",
  "a: b",
  "- a",
  "a #b",
];

/** Text that a person could have written, and text that a printer could get wrong. */
export const text: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...ordinary),
  fc.constantFrom(...likeYaml),
  fc.constantFrom(...withSpace),
  fc.string({ unit: "grapheme", maxLength: 12 }).filter((written) => /\S/.test(written)),
  fc.string({ unit: "binary", maxLength: 6 }).filter((written) => /\S/.test(written)),
);

/** Durations in the forms that files use. */
export const duration: fc.Arbitrary<string | 0> = fc.oneof(
  fc.constantFrom("30m", "1h", "PT90M", "4h", "1d", "P3D", "1w"),
  fc.constant(0 as const),
);

/** Durations, or never. */
export const durationOrNever: fc.Arbitrary<string | 0> = fc.oneof(
  { weight: 4, arbitrary: duration },
  fc.constant("never"),
);

/** Shares, the round ones among them. */
export const share: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, 0.1, 0.3, 0.5, 0.999, 1),
  fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
);

/** Calendar days. */
export const day: fc.Arbitrary<string> = fc.constantFrom("2024-02-29", "2025-01-01", "2026-11-24");

/** Amounts of money. */
export const money: fc.Arbitrary<string> = fc.constantFrom(
  "12000 EUR",
  "-99.50 GBP",
  "0.01 USD",
  "0 EUR",
);

/** One of the ids, or nothing where there is none. */
export function oneOf(ids: readonly string[]): fc.Arbitrary<string | undefined> {
  return ids.length === 0 ? fc.constant(undefined) : fc.constantFrom(...ids);
}

/** Some of the ids, each once; nothing where there is none. */
export function someOf(ids: readonly string[]): fc.Arbitrary<string[] | undefined> {
  return ids.length === 0 ? fc.constant(undefined) : distinct(ids, 4);
}

/** At least one of the ids and at most so many, each once, in any order. */
export function distinct(ids: readonly string[], most: number): fc.Arbitrary<string[]> {
  return fc.shuffledSubarray([...ids], { minLength: 1, maxLength: Math.min(most, ids.length) });
}

/** A list with one item made for each id. */
export function forEach<Item>(
  ids: readonly string[],
  make: (id: string, at: number) => fc.Arbitrary<Item>,
): fc.Arbitrary<Item[]> {
  return fc.tuple(...ids.map(make));
}

/** Up to so many records, each made for an id of its own. */
export function upTo<Item>(
  kind: string,
  most: number,
  make: (id: string) => fc.Arbitrary<Item>,
): fc.Arbitrary<Item[]> {
  return fc.integer({ min: 0, max: most }).chain((count) => forEach(numbered(kind, count), make));
}

/** Ids `kind-0`, `kind-1`, ... */
export function numbered(kind: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${kind}-${at}`);
}

/** An object of which only the named fields are always there. */
export function record<Fields, Required extends keyof Fields>(
  model: { readonly [Key in keyof Fields]: fc.Arbitrary<Fields[Key]> },
  ...required: Required[]
) {
  return fc.record<Fields, Required>({ ...model }, { requiredKeys: required });
}
