import type { PlacedEnd } from "./placed-end.ts";

/** Tells the machine that an end is from all others of the same ends. */
export type MachineOf = (end: PlacedEnd) => string;

/**
 * Tells the machines of ends apart, as far as they can be: one is what has a host name, or what has an address or a network where no
 * host name is known. An element can be several of them, and a machine several elements.
 */
export function machinesOf(ends: Iterable<PlacedEnd>): MachineOf {
  const hosts = new Map<string, string>();
  for (const { host, address, site, isAskedFor = false } of ends) {
    if (host !== undefined && address !== undefined && !isAskedFor)
      hosts.set(inSite(address, site), host);
  }
  return ({ name, host, address, network, site, isAskedFor = false }) => {
    // Who saw an address may not have seen its name, and one machine is asked for the names of many.
    const own = isAskedFor && address !== undefined ? undefined : host;
    const known = own ?? (address === undefined ? undefined : hosts.get(inSite(address, site)));
    return inSite(known ?? address ?? network ?? name, site);
  };
}

function inSite(place: string, site = ""): string {
  return `${place.toLowerCase()}\n${site}`;
}
