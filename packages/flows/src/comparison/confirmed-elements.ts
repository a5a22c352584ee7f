import { type Element, type ElementId, minutes, type Plan } from "@mainstay/plan";
import { nameInSite } from "./end-sites.ts";
import type { PlacedEnd } from "./placed-end.ts";

/** Which element an end is: one that the plan has, or one to make. */
export type ChosenEnd = Pick<Element, "id"> | Pick<Element, "id" | "kind" | "name">;

/** Changes an element of the plan as it is written; one of a catalog, or one to make, is begun in it. */
export function changing(
  completed: Plan,
): (plan: Plan, chosen: ChosenEnd, change: (element: Element) => Element) => Plan {
  return (plan, chosen, change) =>
    withElement(plan, ownElement(chosen, { written: plan, completed }), change);
}

/** The element with a requirement for any of these, to operate, on the evidence of what was observed. */
export function needing(element: Element, targets: readonly ElementId[], note: string): Element {
  return {
    ...element,
    needs: [
      ...(element.needs ?? []),
      {
        targets,
        atLeast: 1,
        for: "operate",
        holds: minutes(0),
        loss: 1,
        note,
        evidence: "observed",
      },
    ],
  };
}

/** The element, with how it was seen now; as it is where it was recognised. */
export function seenAs(
  element: Element,
  ends: readonly Pick<PlacedEnd, "elements" | "host" | "address" | "network" | "site">[],
): Element {
  const sightings = ends.flatMap(({ elements, host, address, network, site }) => {
    const place = host ?? address ?? network;
    return elements.includes(element.id) || place === undefined ? [] : [nameInSite(place, site)];
  });
  if (sightings.length === 0) return element;
  // What was known by its id alone goes on being so.
  return { ...element, seenAs: [...(element.seenAs ?? [element.id]), ...new Set(sightings)] };
}

/** The element as the plan writes it; for one of a catalog, and for a new one, the beginning of one. */
function ownElement(
  chosen: ChosenEnd,
  { written, completed }: { readonly written: Plan; readonly completed: Plan },
): Element {
  const own = written.elements.find(({ id }) => id === chosen.id);
  if (own !== undefined) return own;
  const known = completed.elements.find(({ id }) => id === chosen.id);
  if (known !== undefined) return { id: known.id, kind: known.kind, name: known.name };
  return {
    id: chosen.id,
    kind: "kind" in chosen ? chosen.kind : "infrastructure",
    name: "name" in chosen ? chosen.name : chosen.id,
    seenAs: [],
    evidence: "observed",
  };
}

function withElement(plan: Plan, element: Element, change: (element: Element) => Element): Plan {
  const changed = change(element);
  const isWritten = plan.elements.includes(element);
  return {
    ...plan,
    elements: isWritten
      ? plan.elements.map((other) => (other === element ? changed : other))
      : [...plan.elements, changed],
  };
}
