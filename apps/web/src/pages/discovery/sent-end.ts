import { type Element, ElementId } from "@mainstay/plan";
import { freeId } from "../../components/free-id.ts";
import type { ObservedEnd } from "../../queries/observed.ts";
import type { Chosen } from "./chosen-end.ts";

/** An end as it is sent back: where it is, and what it was recognised as. */
export function sentEnd({ elements, host, address, network, site }: ObservedEnd) {
  return {
    elements: elements.map((id) => ElementId.parse(id)),
    ...(host === undefined ? {} : { host }),
    ...(address === undefined ? {} : { address }),
    ...(network === undefined ? {} : { network }),
    ...(site === undefined ? {} : { site }),
  };
}

/** A chosen element as it is sent; a new one has an id that none of those known has. */
export function sentChoice(chosen: Chosen, known: readonly Element[]) {
  // A machine of the same name in another place is another element.
  const taken = known.map(({ id }) => id);
  const element = ElementId.parse(chosen.isNew ? freeId(chosen.id, taken) : chosen.id);
  return chosen.isNew
    ? { element, make: { kind: chosen.kind, name: chosen.name.trim() } }
    : { element };
}
