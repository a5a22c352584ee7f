import ipaddr from "ipaddr.js";
import type { EndpointSet } from "../endpoint-set.ts";

/**
 * The plain way to classify a host with a port, to be measured against: all expressions, or all networks, and of those that
 * match the first with the port, the longest first.
 */
export function scanClassifier(
  sets: readonly EndpointSet[],
): (text: string) => EndpointSet | undefined {
  const names = sets
    .flatMap((set) =>
      set.names.map(({ text }) => ({
        set,
        text,
        expression: new RegExp(`^${text.replaceAll(".", "\\.").replaceAll("*", ".*")}$`, "i"),
      })),
    )
    .toSorted((one, other) => other.text.length - one.text.length);
  const networks = sets
    .flatMap((set) => set.networks.map(({ text }) => ({ set, cidr: ipaddr.parseCIDR(text) })))
    .toSorted((one, other) => other.cidr[1] - one.cidr[1]);
  return (text) => {
    const [, host = "", port] = /^\[?(.*?)\]?(?::(\d+))?$/.exec(text) ?? [];
    const found = ipaddr.isValid(host)
      ? inNetworks(networks, ipaddr.process(host))
      : names.filter(({ expression }) => expression.test(host)).map(({ set }) => set);
    return (
      found.find(({ tcp }) =>
        tcp.some(({ from, to }) => from <= Number(port) && Number(port) <= to),
      ) ?? found[0]
    );
  };
}

type Cidr = { readonly set: EndpointSet; readonly cidr: ReturnType<typeof ipaddr.parseCIDR> };

function inNetworks(
  networks: readonly Cidr[],
  address: ipaddr.IPv4 | ipaddr.IPv6,
): readonly EndpointSet[] {
  return networks
    .filter(({ cidr }) => cidr[0].kind() === address.kind() && address.match(cidr))
    .map(({ set }) => set);
}
