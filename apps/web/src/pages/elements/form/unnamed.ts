import type { Element } from "@mainstay/plan";

/** What an element is called while nobody has named it: a record has a name from the beginning. */
export const unnamed = "?";

/** The name of an element as its field shows it. */
export function shownName({ name }: Pick<Element, "name">): string {
  return name === unnamed ? "" : name;
}
