import { parseAddress, parseHostName } from "@mainstay/m365";
import { kindOf } from "../addresses/address-kind.ts";
import { formatAddress } from "../addresses/format-address.ts";
import type { ConfiguredServers } from "../watching/configured-servers.ts";
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

/**
 * The servers for names and time that machines which watch themselves are told to use, each as far as it may be the organisation's own: it
 * is in an element, or has an address that is not public. A resolver of the machine itself is none.
 */
export function configuredUses(
  watches: readonly Watch[],
  place: PlaceEnd,
): readonly ConfiguredUse[] {
  return watches.flatMap(({ machine }) => {
    const { configured = [] } = machine ?? {};
    if (machine === undefined || configured.length === 0) return [];
    const client = placeMachine(machine, place);
    return configured.flatMap(({ of, servers }) =>
      servers.flatMap((written) => {
        const server = placeServer(written, services[of].port, place);
        return server === undefined ? [] : [{ client, server, ...services[of] }];
      }),
    );
  });
}

/** Whichever of its addresses the plan knows. */
function placeMachine({ host, addresses }: WatchedMachine, place: PlaceEnd): PlacedEnd {
  const ends = addresses.map((address) => place({ host, address, processes: [] }));
  return (
    ends.find(({ elements }) => elements.length > 0) ?? ends[0] ?? place({ host, processes: [] })
  );
}

function placeServer(written: string, port: number, place: PlaceEnd): PlacedEnd | undefined {
  const address = parseAddress(written.replace(/%.*/, ""));
  const host = parseHostName(written);
  if (address === undefined) {
    if (host === undefined) return undefined;
    const named = place({ host, port, processes: [] });
    return named.elements.length === 0 ? undefined : named;
  }
  if (kindOf(address) === "loopback") return undefined;
  const end = place({ address: formatAddress(address), port, processes: [] });
  return end.elements.length === 0 && isOutside(end) ? undefined : end;
}
