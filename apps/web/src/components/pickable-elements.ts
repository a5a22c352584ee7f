import type { Element, ElementId } from "@mainstay/plan";
import { kindWords } from "./kind-words.ts";

/** An element as it is picked from a list: by name, with what it is. */
type PickableElement = {
  readonly id: ElementId;
  readonly name: string;
  readonly about: string;
};

/** A plan is not changed in place, so a list of elements says the same for as long as it is there. */
const known = new WeakMap<readonly Element[], readonly PickableElement[]>();

/** Elements as they are picked from a list, worked out once for each list: fields are drawn with each key, and beside a clock. */
export function pickableElements(elements: readonly Element[]): readonly PickableElement[] {
  const found = known.get(elements);
  if (found !== undefined) return found;
  const pickable = elements.map(({ id, name, kind }) => ({
    id,
    name,
    about: kindWords[kind].one.toLowerCase(),
  }));
  known.set(elements, pickable);
  return pickable;
}
