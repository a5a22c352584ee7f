import { type Network, parseAddress, parseNetwork } from "@mainstay/m365/addresses";
import { type Element, type ElementId, parseSighting, type Sighting } from "@mainstay/plan";
import { kindOf } from "../addresses/address-kind.ts";
import { formatAddress } from "../addresses/format-address.ts";
import type { DependencyEnd } from "../book/dependency.ts";
import type { OwnBy } from "../book/own-by.ts";
import { isProgram } from "../roles/program-name.ts";
import { networksAround } from "../addresses/networks-around.ts";
import { type FindSite, nameInSite } from "./end-sites.ts";
import { ownPlaces } from "./own-elements.ts";
import type { PlacedBy, PlacedEnd } from "./placed-end.ts";

/** An end as it was observed: a server with its port, and the service of Microsoft 365 that it is of, if it is. */
type SeenEnd = DependencyEnd & { readonly port?: number; readonly microsoft365?: string };

/** Finds the element that an end is. */
export type PlaceEnd = (end: SeenEnd) => PlacedEnd;

type Candidate = {
  readonly element: ElementId;
  readonly sighting: Sighting;
  /** Whether a public address that it has is the organisation's own by that. */
  readonly isOwn: boolean;
};
type Networked = { readonly network: Network; readonly value: Candidate };

/**
 * Tells which element an observed end is, by what the elements of a completed plan say they are seen as. What says more wins: an
 * address or a name over a domain or a network, the narrower of these over the wider; and of elements on one machine the one
 * whose process or port it is over those that name neither. Without any sighting, an element is what is named as its id is. What a
 * public address answers to places nothing: whoever has it could pass for anybody. A name that clients asked for wins over their address,
 * which may serve many; where nobody knows what they asked for, any name of the address may place it. `findSite` tells what has the same address in
 * several sites apart; whoever asks for elements alone needs none.
 */
export function placeEnds(elements: readonly Element[], findSite: FindSite = () => ({})): PlaceEnd {
  const ids = new Map<string, Element>(elements.map((element) => [element.id, element]));
  const unsaidIds = new Set(elements.filter((one) => one.seenAs === undefined).map(({ id }) => id));
  const [addresses, names] = [new Map<string, Candidate[]>(), new Map<string, Candidate[]>()];
  const [shortNames, domains] = [new Map<string, Candidate[]>(), new Map<string, Candidate[]>()];
  const networks: Networked[] = [];
  const isOwnPlace = ownPlaces(elements);
  for (const element of elements) {
    for (const written of element.seenAs ?? []) {
      const sighting = parseSighting(written);
      if (sighting === undefined) continue;
      const isOwn = isOwnPlace(element, sighting);
      const candidate = { element: element.id, sighting, isOwn };
      if ("address" in sighting) add(addresses, canonical(sighting.address), candidate);
      else if ("network" in sighting) {
        const network = parseNetwork(sighting.network);
        if (network !== undefined) networks.push({ network, value: candidate });
      } else if (sighting.name.startsWith("*.")) add(domains, sighting.name.slice(2), candidate);
      else {
        add(names, sighting.name, candidate);
        add(shortNames, firstLabel(sighting.name), candidate);
      }
    }
  }
  const around = networksAround(networks);

  const unsaid = (element: Element): Candidate => ({
    element: element.id,
    sighting: { name: element.id },
    isOwn: isOwnPlace(element),
  });

  function* namedRanks(
    name: string,
    end: SeenEnd,
  ): Generator<readonly [PlacedBy, readonly Candidate[]]> {
    const host = name.toLowerCase();
    yield ["name", names.get(host) ?? []];
    yield ["short-name", shortNamed(host, shortNames)];
    const own = ids.get(firstLabel(host));
    const isOwnName = !host.includes(".") || isOwnEnd(end);
    if (own !== undefined && unsaidIds.has(own.id) && isOwnName) yield ["id", [unsaid(own)]];
    for (const domain of domainsAbove(host)) yield ["domain", domains.get(domain) ?? []];
  }

  function* rankedOfAll(
    called: readonly string[],
    end: SeenEnd,
  ): Generator<readonly [PlacedBy, readonly Candidate[]]> {
    const all = called.flatMap((name) => [...namedRanks(name, end)]);
    // Whichever name the plan says more of, however many there are.
    for (const by of namedBy) for (const rank of all) if (rank[0] === by) yield rank;
  }

  /** What could be meant, the surest first. */
  function* ranks(end: SeenEnd): Generator<readonly [PlacedBy, readonly Candidate[]]> {
    const { address, network } = end;
    if (end.microsoft365 !== undefined) {
      const service = ids.get(end.microsoft365);
      if (service !== undefined) yield ["microsoft-365", [unsaid(service)]];
    }
    for (const name of end.askedFor ?? []) yield ["name", names.get(name.toLowerCase()) ?? []];
    if (address !== undefined) yield ["address", addresses.get(address) ?? []];
    if (end.host !== undefined) yield* rankedOfAll(meantNames(end, end.host), end);
    else if (end.reverseName !== undefined && isOwnEnd(end)) {
      for (const [, candidates] of namedRanks(end.reverseName, end)) {
        yield ["reverse-name", candidates];
      }
    }
    const place = parseNetwork(address ?? network ?? "");
    if (place === undefined) return;
    for (const candidates of around(place)) yield ["network", candidates];
  }

  const place: PlaceEnd = (end) => {
    const { host, reverseName, address, network, askedFor, otherNames } = end;
    const apart = findSite(end);
    const said = {
      ...apart,
      ...(host === undefined ? {} : { host }),
      ...(askedFor === undefined ? {} : { isAskedFor: true as const }),
      ...(otherNames === undefined ? {} : { otherNames }),
      ...(reverseName === undefined ? {} : { reverseName }),
      ...(address === undefined ? {} : { address }),
      ...(network === undefined ? {} : { network }),
    };
    for (const [by, candidates] of ranks(end)) {
      const found = bestOf(candidates, end);
      if (found.length === 0) continue;
      const elements = [...new Set(found.map(({ element }) => element))];
      const isOwn = found.some((one) => one.isOwn) && isPublic(address ?? network);
      const own = end.ownBy ?? (isOwn && by !== "reverse-name" ? "element" : undefined);
      return { name: elements.join("+"), elements, by, ...said, ...ownOf(own) };
    }
    const name = nameInSite(host ?? address ?? network ?? "?", apart.site);
    return { name, elements: [], ...said, ...ownOf(end.ownBy) };
  };
  return place;
}

/** By what a name is known, the surest first. */
const namedBy: readonly PlacedBy[] = ["name", "short-name", "id", "domain"];

/** The names that clients may have meant: what they asked for and the machines that it is on; else any that the address has. */
function meantNames(
  { askedFor, machines = [], otherNames = [] }: SeenEnd,
  host: string,
): readonly string[] {
  return askedFor === undefined ? [host, ...otherNames] : [...askedFor, ...machines];
}

function ownOf(by: OwnBy | undefined): { readonly ownBy?: OwnBy } {
  return by === undefined ? {} : { ownBy: by };
}

/** Of the elements that share a place, those whose process or port it is; if it is of none, those that name neither. */
function bestOf(candidates: readonly Candidate[], end: SeenEnd): readonly Candidate[] {
  let [best, found]: [number, Candidate[]] = [-1, []];
  for (const candidate of candidates) {
    const fit = fitOf(candidate.sighting, end);
    if (fit === undefined || fit < best) continue;
    if (fit > best) found = [];
    best = fit;
    found.push(candidate);
  }
  return found;
}

/** How many of the things that a sighting asks for are there; undefined if one is otherwise. */
function fitOf({ process, port, site }: Sighting, end: SeenEnd): number | undefined {
  let fit = 0;
  if (site !== undefined && end.site !== undefined) {
    if (site !== end.site) return undefined;
    fit += 4;
  }
  if (port !== undefined && end.port !== undefined) {
    if (port !== end.port) return undefined;
    fit += 1;
  }
  if (process !== undefined && end.processes.length > 0) {
    if (!end.processes.some((seen) => isProgram(seen, process))) return undefined;
    fit += 2;
  }
  return fit;
}

/** A name without domain is the same as one with any; two with different domains are not. */
function shortNamed(
  host: string,
  shortNames: ReadonlyMap<string, readonly Candidate[]>,
): readonly Candidate[] {
  const named = shortNames.get(firstLabel(host)) ?? [];
  if (!host.includes(".")) return named;
  return named.filter(({ sighting }) => "name" in sighting && !sighting.name.includes("."));
}

/**
 * Whether an end has one of the organisation's addresses, who therefore has the say over its names: `mail.example` may be anybody's. A
 * machine of its own may have an address of its carrier, who names that.
 */
function isOwnEnd({ address, ownBy }: SeenEnd): boolean {
  const parsed = address === undefined ? undefined : parseAddress(address);
  return parsed !== undefined && (kindOf(parsed) !== "public" || ownBy === "network");
}

/** Whether a place is an address that means the same everywhere, or a network of such. */
function isPublic(place: string | undefined): boolean {
  const parsed = place === undefined ? undefined : parseAddress(place.split("/", 1)[0] ?? place);
  return parsed !== undefined && kindOf(parsed) === "public";
}

function domainsAbove(host: string): readonly string[] {
  const labels = host.split(".");
  return labels.slice(1).map((_, at) => labels.slice(at + 1).join("."));
}

function firstLabel(host: string): string {
  return host.split(".", 1)[0] ?? host;
}

function canonical(written: string): string {
  const address = parseAddress(written);
  return address === undefined ? written : formatAddress(address);
}

function add(to: Map<string, Candidate[]>, key: string, candidate: Candidate): void {
  const known = to.get(key);
  if (known === undefined) to.set(key, [candidate]);
  else known.push(candidate);
}
