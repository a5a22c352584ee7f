import { parseAddress } from "@mainstay/m365/addresses";
import { type Element, type ElementId, parseSighting } from "@mainstay/plan";
import { formatAddress } from "../addresses/format-address.ts";

/** Where to look for ends that may be some elements: at least all that are; some that a port or a program tells from them. */
export type Places = {
  /** In canonical form. */
  readonly addresses: readonly string[];
  readonly networks: readonly string[];
  /** The first labels of host names, in lower case. */
  readonly labels: readonly string[];
  /** Names end with `.` and one of these, in lower case. */
  readonly domains: readonly string[];
};

/**
 * Where the two ends of what a completed plan declares can be looked for: who needs something to operate, and what is needed. Servers of
 * Microsoft 365 are known by a list and not by a place, so that elements for its services are among neither.
 */
export function placesOfNeeds(elements: readonly Element[]): {
  readonly clients: Places;
  readonly servers: Places;
} {
  const needed = new Set<ElementId>();
  const needing = elements.filter(({ needs = [] }) => {
    const operating = needs.filter((need) => need.for !== "recover");
    for (const need of operating) for (const target of need.targets) needed.add(target);
    return operating.length > 0;
  });
  return {
    clients: placesOf(needing),
    servers: placesOf(elements.filter(({ id }) => needed.has(id))),
  };
}

function placesOf(elements: readonly Element[]): Places {
  const [addresses, networks] = [new Set<string>(), new Set<string>()];
  const [labels, domains] = [new Set<string>(), new Set<string>()];
  for (const { id, seenAs } of elements) {
    // Without any sighting, an element is what is named as its id is.
    if (seenAs === undefined) labels.add(id.toLowerCase());
    for (const written of seenAs ?? []) {
      const sighting = parseSighting(written);
      if (sighting === undefined) continue;
      if ("network" in sighting) networks.add(sighting.network);
      else if ("address" in sighting) {
        const address = parseAddress(sighting.address);
        addresses.add(address === undefined ? sighting.address : formatAddress(address));
      } else {
        const name = sighting.name.toLowerCase();
        if (name.startsWith("*.")) domains.add(name.slice(2));
        else labels.add(name.split(".", 1)[0] ?? name);
      }
    }
  }
  return {
    addresses: [...addresses],
    networks: [...networks],
    labels: [...labels],
    domains: [...domains],
  };
}
