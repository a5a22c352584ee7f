import type { Element } from "@mainstay/plan";

/** Fields that are to be set; undefined takes one away. */
type Fields<Part> = { readonly [Field in keyof Part]?: Part[Field] | undefined };

/** An element with other fields. */
export function editedElement(element: Element, fields: Fields<Element>): Element {
  const { id, kind, name } = element;
  return {
    ...said({ ...element, ...fields }),
    id: fields.id ?? id,
    kind: fields.kind ?? kind,
    name: fields.name ?? name,
  };
}

/** An element of which something else is asked. */
export function withObjectives(
  element: Element,
  fields: Fields<NonNullable<Element["objectives"]>>,
): Element {
  return editedElement(element, { objectives: said({ ...element.objectives, ...fields }) });
}

/** An element that can do something else. */
export function withRecovery(
  element: Element,
  fields: Fields<NonNullable<Element["recovery"]>>,
): Element {
  return editedElement(element, { recovery: said({ ...element.recovery, ...fields }) });
}

/** The fields that say something; undefined if none does. */
function said(fields: object) {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
