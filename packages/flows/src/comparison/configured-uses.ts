import { parseAddress, parseHostName } from "@mainstay/m365";
import { kindOf } from "../addresses/address-kind.ts";
import { formatAddress } from "../addresses/format-address.ts";
import type { Dependency, DependencyEnd } from "../book/dependency.ts";
import type { ConfiguredServers } from "../watching/configured-servers.ts";
import { defaultSite, isLocalName } from "./end-sites.ts";
import { isOutside } from "./find-strangers.ts";
import type { PlaceEnd } from "./place-ends.ts";
import type { PlacedEnd } from "./placed-end.ts";
import type { Watch, WatchedMachine } from "./watch.ts";

/** That a machine is told to use a server, at the port and for what it does: nobody saw whether it did. */
export type ConfiguredUse = {
  readonly client: PlacedEnd;
  readonly server: PlacedEnd;
  readonly port: number;
  readonly role: string;
};

/** Where these are asked over UDP, which agents do not watch (RFC 1035, 4.2; RFC 5905, 7.2). */
const services: Readonly<Record<ConfiguredServers["of"], Pick<ConfiguredUse, "port" | "role">>> = {
  DNS: { port: 53, role: "dns" },
  time: { port: 123, role: "time" },
};

/** By what told servers are known: what places ends, and the ends that were seen. */
type Known = { readonly place: PlaceEnd; readonly dependencies: readonly Dependency[] };

/**
 * The servers for names and time that machines which watch themselves are told to use, each as far as it may be the organisation's own: it
 * is in an element, or has an address that is not public. Each is what was seen at its address in the site of the machine, if anything was.
 * A resolver of the machine itself is none, nor is one that every network has.
 */
export function configuredUses(
  watches: readonly Watch[],
  { place, dependencies }: Known,
): readonly ConfiguredUse[] {
  if (watches.every(({ machine: { configured = [] } = {} }) => configured.length === 0)) return [];
  const seen = seenEnds(dependencies);
  return watches.flatMap(({ machine }) => {
    const { configured = [] } = machine ?? {};
    if (machine === undefined || configured.length === 0) return [];
    const client = placeMachine(machine, place);
    const own = new Set(machine.addresses);
    return configured.flatMap(({ of, servers }) =>
      servers.flatMap((written) => {
        const end = endOf(written, machine, seen);
        if (end === undefined || (end.address !== undefined && own.has(end.address))) return [];
        const server = place({ ...end, port: services[of].port });
        if (server.elements.length === 0 && (end.address === undefined || isOutside(server)))
          return [];
        return [{ client, server, ...services[of] }];
      }),
    );
  });
}

/** Whichever of its addresses the plan knows. */
function placeMachine({ host, addresses, site }: WatchedMachine, place: PlaceEnd): PlacedEnd {
  const machine = { host, processes: [], ...siteOf(site) };
  const ends = addresses.map((address) => place({ ...machine, address }));
  return ends.find(({ elements }) => elements.length > 0) ?? ends[0] ?? place(machine);
}

/** The end that somebody wrote down; undefined where that is no address and no name, or an address of the machine itself or of any network. */
function endOf(
  written: string,
  { site }: WatchedMachine,
  seen: ReadonlyMap<string, DependencyEnd>,
): DependencyEnd | undefined {
  const parsed = parseAddress(written.replace(/%.*/, ""));
  if (parsed === undefined) {
    const host = parseHostName(written);
    return host === undefined ? undefined : { host, processes: [], ...siteOf(site) };
  }
  const kind = kindOf(parsed);
  if (kind !== "private" && kind !== "public") return undefined;
  const address = formatAddress(parsed);
  const end = { address, processes: [], ...siteOf(kind === "private" ? site : undefined) };
  const known = seen.get(placeKey(end));
  return known === undefined ? end : { ...known, processes: [] };
}

/** What was seen at each address of each site: what it serves as, before what it asks as. */
function seenEnds(dependencies: readonly Dependency[]): ReadonlyMap<string, DependencyEnd> {
  const ends = [
    ...dependencies.map(({ source }) => source),
    ...dependencies.map(({ destination }) => destination),
  ];
  return new Map(
    ends.filter(({ address }) => address !== undefined).map((end) => [placeKey(end), end]),
  );
}

function placeKey({ address = "", site = defaultSite }: DependencyEnd): string {
  return `${isLocalName(address) ? site : ""}\t${address}`;
}

function siteOf(site: string | undefined): Pick<DependencyEnd, "site"> {
  return site === undefined ? {} : { site };
}
