/** A stretch of a text, in characters from its start; `end` is the first character behind it. */
export type Stretch = { readonly start: number; readonly end: number };

/** Where a value stands in a text, what it holds, and where in front of it its anchor and tag begin, if it has any. */
export type Layout = Stretch & { readonly outset: number } & (Single | Lines | Collection);

/** A value without parts, or one whose parts cannot be told apart. */
type Single = { readonly holds: "nothing" };

/** Text in lines below a mark such as `|-`, which ends at `headEnd`. */
type Lines = { readonly holds: "lines"; readonly headEnd: number };

/** Fields or items: one below the other, or in brackets, which is flow style. */
export type Collection = {
  readonly holds: "fields" | "items";
  readonly isFlow: boolean;
  readonly parts: readonly Part[];
};

/** A field or an item: where it starts (with its key or dash), the end of its colon or dash, and its value. */
export type Part = {
  readonly start: number;
  readonly mark: number;
  readonly name?: string;
  readonly value: Layout;
};

/** Whether the value has parts in brackets in it. */
export function holdsBrackets(value: Layout): boolean {
  if (value.holds === "nothing" || value.holds === "lines" || value.parts.length === 0)
    return false;
  return value.isFlow || value.parts.some((part) => holdsBrackets(part.value));
}
