import type { EndpointSet } from "./endpoint-set.ts";
import { compileHead, type NamePattern } from "./name-pattern.ts";
import { hasNetwork, type Network } from "./network.ts";
import { type Ports, withoutPorts } from "./ports.ts";

/** A name, a pattern or a network of a list. */
export type Place = NamePattern | Network;

/** The ports of both transports. */
export type PortPair = { readonly tcp: Ports; readonly udp: Ports };

/** What is let through: to any of some names and networks on any of some ports. */
export type Opened = PortPair & Pick<EndpointSet, "names" | "networks">;

/** What of some ports to a place none of what is let through has. */
export function missingPorts(place: Place, ports: PortPair, opened: readonly Opened[]): PortPair {
  let { tcp, udp } = ports;
  for (const one of opened) {
    if (!isCovered(place, one)) continue;
    tcp = withoutPorts(tcp, one.tcp);
    udp = withoutPorts(udp, one.udp);
  }
  return { tcp, udp };
}

/** What of some sets is still let through once all that other sets do not have is closed. */
export function keptOf(
  sets: readonly EndpointSet[],
  others: readonly EndpointSet[],
): readonly Opened[] {
  const kept = (set: EndpointSet, place: Place): PortPair => {
    const closed = missingPorts(place, set, others);
    return { tcp: withoutPorts(set.tcp, closed.tcp), udp: withoutPorts(set.udp, closed.udp) };
  };
  return sets.flatMap((set) => [
    ...set.names.map((name) => ({ names: [name], networks: [], ...kept(set, name) })),
    ...set.networks.map((network) => ({ names: [], networks: [network], ...kept(set, network) })),
  ]);
}

function isCovered(place: Place, { names, networks }: Opened): boolean {
  return "first" in place
    ? networks.some((network) => hasNetwork(network, place))
    : names.some((pattern) => coversPattern(pattern, place));
}

/** Whether every name of the one pattern is one of the other; where that takes more than a look, no. */
function coversPattern(wide: NamePattern, narrow: NamePattern): boolean {
  if (wide.text === narrow.text) return true;
  if (wide.head === "" || !narrow.text.endsWith(`.${wide.tail}`)) return false;
  if (wide.head === "*") return true;
  const end = narrow.text.length - wide.tail.length - 1;
  return narrow.head === "" && compileHead(wide.head)(narrow.text, end);
}
