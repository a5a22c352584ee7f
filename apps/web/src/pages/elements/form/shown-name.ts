import type { Element } from "@mainstay/plan";
import { notYet } from "../../../fields/not-yet.ts";

/** The name of an element as its field shows it. */
export function shownName({ name }: Pick<Element, "name">): string {
  return name === notYet ? "" : name;
}
