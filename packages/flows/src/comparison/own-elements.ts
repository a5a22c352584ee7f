import { isTooWide, parseNetwork } from "@mainstay/m365/addresses";
import type { Element, Kind, Sighting } from "@mainstay/plan";

/** Tells whether a public place that an element is seen at is the organisation's own; without a sighting, one by its id as a name. */
export type IsOwnPlace = (element: Element, sighting?: Sighting) => boolean;

/**
 * Tells by the plan which public addresses are the organisation's own: those of its machines and sites, and of an application or service
 * of its own, but not of a supplier, partner or customer, nor of what it has of one. A service is its own only where it needs a machine,
 * site or application of its own: a plan has those of a cloud without any. A name alone says it of machines and sites only, as that of a
 * service can lead to whoever delivers it; a domain never does, nor does a network that is wider than organisations have.
 */
export function ownPlaces(elements: readonly Element[]): IsOwnPlace {
  const kinds = new Map(elements.map(({ id, kind }) => [id, kind]));
  const standing = new Map<Element, Standing>();
  const standingOf = (element: Element): Standing => {
    const known = standing.get(element) ?? standingIn(element, kinds);
    standing.set(element, known);
    return known;
  };
  return (element, sighting) => {
    const is = standingOf(element);
    if (is === "others") return false;
    if (sighting === undefined) return is === "place";
    if ("network" in sighting) {
      const network = parseNetwork(sighting.network);
      return network === undefined || !isTooWide(network);
    }
    return "address" in sighting || (is === "place" && !sighting.name.startsWith("*."));
  };
}

/** A machine or site; otherwise the organisation's own; or somebody else's. */
type Standing = "place" | "own" | "others";

const parties: ReadonlySet<Kind> = new Set(["supplier", "partner", "customer"]);
const places: ReadonlySet<Kind> = new Set(["infrastructure", "site"]);

function standingIn({ kind, needs = [] }: Element, kinds: ReadonlyMap<string, Kind>): Standing {
  if (parties.has(kind)) return "others";
  if (places.has(kind)) return "place";
  const needed = needs
    .filter((need) => need.for !== "recover")
    .flatMap(({ targets }) => targets.flatMap((target) => kinds.get(target) ?? []));
  if (needed.some((one) => parties.has(one))) return "others";
  if (kind !== "service") return "own";
  return needed.some((one) => places.has(one) || one === "application") ? "own" : "others";
}
