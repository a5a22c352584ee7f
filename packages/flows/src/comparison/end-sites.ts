import { parseAddress } from "@mainstay/m365/addresses";
import { kindOf } from "../addresses/address-kind.ts";
import type { Dependency, DependencyEnd } from "../book/dependency.ts";

/** The site of what was observed where nobody said one. */
export const defaultSite = "default";

/** What tells an end from another with the same address or name. */
export type EndSite = {
  /** Absent where it means the same in every site, and for the default site as long as no other has the same. */
  readonly site?: string;
  /** Whether another site has the same. Without a site, it is the default site's then. */
  readonly isElsewhere?: true;
};

/** Finds what tells an end from another. */
export type FindSite = (end: DependencyEnd) => EndSite;

/**
 * The sites that observed ends must be told with. A public address and a name with a domain mean the same in every site; a private
 * address, a private network and a name without domain may be another machine in each.
 */
export function endSites(dependencies: readonly Dependency[]): FindSite {
  const ends = dependencies.flatMap(({ source, destination }) => [source, destination]);
  if (ends.every(({ site = defaultSite }) => site === defaultSite)) return () => ({});
  const known = new Map<string, boolean>();
  const isLocal = (name: string): boolean => {
    const is = known.get(name) ?? isLocalName(name);
    known.set(name, is);
    return is;
  };
  /** A machine with a public address is one, whatever it is called. */
  const localNames = ({ host, address, network }: DependencyEnd): readonly string[] => {
    const place = address ?? network;
    if (place !== undefined && !isLocal(place)) return [];
    return [host?.toLowerCase(), address, network]
      .filter((name) => name !== undefined)
      .filter(isLocal);
  };
  const sitesOf = new Map<string, Set<string>>();
  for (const end of ends) {
    for (const name of localNames(end)) {
      const sites = sitesOf.get(name) ?? new Set();
      sitesOf.set(name, sites.add(end.site ?? defaultSite));
    }
  }
  return (end) => {
    const names = localNames(end);
    const { site = defaultSite } = end;
    const isElsewhere = names.some((name) => (sitesOf.get(name)?.size ?? 0) > 1);
    if (names.length === 0 || (site === defaultSite && !isElsewhere)) return {};
    return { site, ...(isElsewhere ? { isElsewhere } : {}) };
  };
}

/** Whether a host name, an address or a network may be another machine in another site. */
export function isLocalName(name: string): boolean {
  const address = parseAddress(name.split("/", 1)[0] ?? name);
  if (address === undefined) return !name.includes(".");
  const kind = kindOf(address);
  // The network of all public addresses begins with that of nobody.
  return kind !== "public" && kind !== "unspecified";
}

/** A host name, an address or a network of a site, as a sighting writes it: `10.0.0.10 in North`. */
export function nameInSite(name: string, site: string | undefined): string {
  return site !== undefined && isLocalName(name) ? `${name} in ${site}` : name;
}
