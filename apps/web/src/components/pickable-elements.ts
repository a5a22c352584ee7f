import type { Element, ElementId } from "@mainstay/plan";
import { kindWords } from "./kind-words.ts";

/** Elements as they are picked from a list: by name, with what they are. */
export function pickableElements(elements: readonly Element[]): readonly {
  readonly id: ElementId;
  readonly name: string;
  readonly about: string;
}[] {
  return elements.map(({ id, name, kind }) => ({
    id,
    name,
    about: kindWords[kind].one.toLowerCase(),
  }));
}
