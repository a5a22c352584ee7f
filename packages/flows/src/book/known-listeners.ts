import { parseAddress } from "@mainstay/m365/addresses";
import { kindOf } from "../addresses/address-kind.ts";
import type { Listener, Transport } from "../observation.ts";
import type { EdgeParty } from "./edge.ts";

/** Tells whether it is known that something listens on a port of an end. */
export type FindListening = (party: EdgeParty, port: number, protocol: Transport) => boolean;

/**
 * Makes listeners ready to be asked. One that is bound to an address is at that address, and at one that every machine has only on its own
 * machine; one on all addresses of a machine is wherever that is known to be, by `hostOf`. One of which neither is told is nowhere.
 */
export function knownListeners(
  listeners: readonly Listener[],
  hostOf: (address: string) => string | undefined,
): FindListening {
  const byPort = new Map<string, { addresses: Set<string>; hosts: Set<string> }>();
  for (const { address, host, port, protocol } of listeners) {
    const key = `${port}/${protocol}`;
    const known = byPort.get(key) ?? { addresses: new Set(), hosts: new Set() };
    byPort.set(key, known);
    if (address === undefined) {
      if (host !== undefined) known.hosts.add(host.toLowerCase());
    } else known.addresses.add(isEverybodys(address) ? onMachine(address, host) : address);
  }
  return ({ address, host }, port, protocol) => {
    const known = byPort.get(`${port}/${protocol}`);
    if (known === undefined) return false;
    const machine = host ?? (address === undefined ? undefined : hostOf(address));
    if (machine !== undefined && known.hosts.has(machine.toLowerCase())) return true;
    if (address === undefined) return false;
    return known.addresses.has(isEverybodys(address) ? onMachine(address, machine) : address);
  };
}

function onMachine(address: string, host: string | undefined): string {
  return `${address} of ${host?.toLowerCase()}`;
}

/** Whether every machine or link has an address. */
function isEverybodys(written: string): boolean {
  const address = parseAddress(written);
  const kind = address === undefined ? undefined : kindOf(address);
  return kind === "loopback" || kind === "link-local";
}
