import {
  type Edit,
  editBetween,
  type Element,
  type Plan,
  minutes,
  type Requirement,
} from "@mainstay/plan";
import { nameInSite } from "./end-sites.ts";
import type { PlacedEnd } from "./placed-end.ts";
import type { Relation } from "./relation.ts";

/** Which element an end is: one that the plan has, or one to make. */
export type ChosenEnd = Pick<Element, "id"> | Pick<Element, "id" | "kind" | "name">;

/** The plan as it is written, and with what it takes over from catalogs. */
export type Confirmed = { readonly written: Plan; readonly completed: Plan };

/**
 * The edit that declares a surprise: one end needs the other, on the evidence of what was observed. An end that is in no element gets
 * one, or is written down as how the chosen element shows. For what it is needed, how long its loss is tolerated and what that
 * costs people must say; until then it is needed to operate.
 */
export function confirmSurprise(
  { written, completed }: Confirmed,
  { relation }: { readonly relation: Pick<Relation, "from" | "to"> },
  { from, to, note }: { readonly from: ChosenEnd; readonly to: ChosenEnd; readonly note: string },
): Edit {
  const requirement: Requirement = {
    targets: [to.id],
    atLeast: 1,
    for: "operate",
    holds: minutes(0),
    loss: 1,
    note,
    evidence: "observed",
  };
  const changing = (plan: Plan, chosen: ChosenEnd, change: (element: Element) => Element): Plan =>
    withElement(plan, ownElement(chosen, { written: plan, completed }), change);
  const server = changing(written, to, (element) => seenAs(element, relation.to));
  const both = changing(server, from, (element) => {
    const seen = seenAs(element, relation.from);
    return { ...seen, needs: [...(seen.needs ?? []), requirement] };
  });
  return editBetween(written, both);
}

/** The element as the plan writes it; for one of a catalog, and for a new one, the beginning of one. */
function ownElement(chosen: ChosenEnd, { written, completed }: Confirmed): Element {
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

/** The element, with how it was seen now; as it is where it was recognised. */
function seenAs(element: Element, end: PlacedEnd): Element {
  const place = end.host ?? end.address ?? end.network;
  if (end.elements.includes(element.id) || place === undefined) return element;
  const sighting = nameInSite(place, end.site);
  // What was known by its id alone goes on being so.
  return { ...element, seenAs: [...(element.seenAs ?? [element.id]), sighting] };
}
