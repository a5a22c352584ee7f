import { confirmSurprise, type PlacedEnd } from "@mainstay/flows";
import { ElementId, type Kind } from "@mainstay/plan";
import { type Request, type Services, WrittenJson } from "../operation.ts";

/** One end of a surprise, and which element it is to be. */
type SentEnd = {
  readonly element: string;
  /** What the element is to be, where the plan does not have it yet. */
  readonly make?: { readonly kind: Kind; readonly name: string } | undefined;
  readonly host?: string | undefined;
  readonly address?: string | undefined;
  readonly network?: string | undefined;
  readonly site?: string | undefined;
  /** The elements that it was recognised as. */
  readonly elements: readonly string[];
};

type Body = { readonly from: SentEnd; readonly to: SentEnd; readonly note: string };

/** The edit that declares what was observed; it changes nothing, and is previewed and sent like any other. */
export function proposeConfirmation(
  { record }: Services,
  { body: { from, to, note } }: Request<unknown, unknown, Body>,
): WrittenJson {
  const edit = confirmSurprise(
    { written: record.head.plan, completed: record.complete },
    { relation: { from: placedOf(from), to: placedOf(to) } },
    { from: chosenOf(from), to: chosenOf(to), note },
  );
  return WrittenJson.of({ edit });
}

function placedOf({ elements, host, address, network, site }: SentEnd): PlacedEnd {
  return {
    name: elements.join("+"),
    elements: elements.map((id) => ElementId.parse(id)),
    ...(host === undefined ? {} : { host }),
    ...(address === undefined ? {} : { address }),
    ...(network === undefined ? {} : { network }),
    ...(site === undefined ? {} : { site }),
  };
}

function chosenOf({ element, make }: SentEnd) {
  const id = ElementId.parse(element);
  return make === undefined ? { id } : { id, ...make };
}
