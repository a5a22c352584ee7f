import type { ChosenEnd, PlacedEnd } from "@mainstay/flows";
import { ElementId, type Kind } from "@mainstay/plan";

/** Which element an end is to be; `make` says what, where the plan does not have it yet. */
export type SentChoice = {
  readonly element: string;
  readonly make?: { readonly kind: Kind; readonly name: string } | undefined;
};

/** An end as it is sent back: where it is on the network, and which elements it was recognised as. */
export type SentEnd = {
  readonly host?: string | undefined;
  readonly address?: string | undefined;
  readonly network?: string | undefined;
  readonly site?: string | undefined;
  readonly elements: readonly string[];
};

/** An end that was sent, as a comparison has it. */
export function placedOf({ elements, host, address, network, site }: SentEnd): PlacedEnd {
  return {
    name: elements.join("+"),
    elements: elements.map((id) => ElementId.parse(id)),
    ...(host === undefined ? {} : { host }),
    ...(address === undefined ? {} : { address }),
    ...(network === undefined ? {} : { network }),
    ...(site === undefined ? {} : { site }),
  };
}

/** The element that was chosen. */
export function chosenOf({ element, make }: SentChoice): ChosenEnd {
  const id = ElementId.parse(element);
  return make === undefined ? { id } : { id, ...make };
}
