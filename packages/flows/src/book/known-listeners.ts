import { parseAddress } from "@mainstay/m365/addresses";
import { kindOf } from "../addresses/address-kind.ts";
import type { Listener, Party, Transport } from "../observation.ts";

/** An end of what was seen, as far as it tells what listens there. */
type End = Pick<Party, "address" | "host">;

/** Tells whether it is known that something listens on a port of an end. */
export type FindListening = (end: End, port: number, protocol: Transport) => boolean;

/**
 * Makes listeners ready to be asked which of them are on a port of an end. One that is bound to an address is at that address, and at one
 * that every machine has, or that is inner, only on its own machine; one on all addresses of a machine is wherever that is known to be: by the host that an
 * end has itself, or by one of `hostsOf` its address, as the same machine may be told of by a longer name. One of which neither is told
 * is nowhere.
 */
export function knownListeners<Known extends Listener>(
  listeners: readonly Known[],
  hostsOf: (address: string) => readonly string[],
): (...end: Parameters<FindListening>) => readonly Known[] {
  const byPort = new Map<string, Map<string, Known[]>>();
  for (const listener of listeners) {
    const { address, inner, host, port, protocol } = listener;
    if (address === undefined && host === undefined) continue;
    const hosts = host === undefined ? [] : [host];
    const [place = ""] =
      inner === true && address !== undefined
        ? placesWithin(address, hosts)
        : placesOf(address, hosts);
    const key = `${port}/${protocol}`;
    const places = byPort.get(key) ?? new Map<string, Known[]>();
    byPort.set(key, places);
    const there = places.get(place);
    if (there === undefined) places.set(place, [listener]);
    else there.push(listener);
  }
  return ({ address, host }, port, protocol) => {
    const known = byPort.get(`${port}/${protocol}`);
    if (known === undefined) return [];
    const told = address === undefined || isEverybodys(address) ? [] : hostsOf(address);
    const hosts = host === undefined ? told : [host, ...told];
    const places = [
      ...placesOf(address, hosts),
      ...(address === undefined ? [] : placesWithin(address, hosts)),
      ...placesOf(undefined, hosts),
    ];
    return [...new Set(places)].flatMap((place) => known.get(place) ?? []);
  };
}

/** Where a listener on an address of a machine is, or on all of its, whichever of these hosts it is. */
function placesOf(address: string | undefined, hosts: readonly string[]): readonly string[] {
  if (address === undefined) return hosts.map((host) => `all of ${host.toLowerCase()}`);
  return isEverybodys(address) ? placesWithin(address, hosts) : [address];
}

/** Where a listener is on an address that means something within its machine alone, whichever of these hosts that is. */
function placesWithin(address: string, hosts: readonly string[]): readonly string[] {
  const machines = hosts.length === 0 ? ["?"] : hosts.map((host) => host.toLowerCase());
  return machines.map((machine) => `${address} of ${machine}`);
}

/** Whether every machine or link has an address. */
function isEverybodys(written: string): boolean {
  const address = parseAddress(written);
  const kind = address === undefined ? undefined : kindOf(address);
  return kind === "loopback" || kind === "link-local";
}
