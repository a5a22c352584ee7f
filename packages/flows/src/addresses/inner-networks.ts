import { hasNetwork, type Network, parseAddress, parseNetwork } from "@mainstay/m365/addresses";
import { kindOf } from "./address-kind.ts";

/**
 * A network that programs make within a machine unless they are told otherwise: the address that the machine itself has in it, by which it
 * is known, all of it, and those addresses of it that containers get.
 */
type InnerNetwork = {
  readonly machine: string;
  readonly network: Network;
  readonly given: Network;
};

/**
 * Docker's first (https://docs.docker.com/engine/network/drivers/bridge/) and those that it goes on with, Podman's, libvirt's and that of
 * LXC. Docker gives the lowest address that is free: of the networks that it goes on with, which many a site has itself, so many
 * addresses are taken for those of containers as are in use on one machine.
 */
const madeUnasked: readonly InnerNetwork[] = [
  ["172.17.0.1", "172.17.0.0/16"] as const,
  ...Array.from(
    { length: 14 },
    (_, at) => [`172.${18 + at}.0.1`, `172.${18 + at}.0.0/16`, `172.${18 + at}.0.0/24`] as const,
  ),
  ["10.88.0.1", "10.88.0.0/16"] as const,
  ["192.168.122.1", "192.168.122.0/24"] as const,
  ["10.0.3.1", "10.0.3.0/24"] as const,
].flatMap(([machine, whole, part = whole]) => {
  const [network, given] = [parseNetwork(whole), parseNetwork(part)];
  return network === undefined || given === undefined ? [] : [{ machine, network, given }];
});

const byMachine = new Map(madeUnasked.map((known) => [known.machine, known]));

/**
 * Whether a connection may be within a network that a machine has for its own containers, as far as its two addresses tell: `own`, at the
 * end that the machine itself tells of, is the address that machines have in one that is made unasked, and the other end is of that
 * network. The other way round it is no container's either: a list of sockets is of the machine, which has the bridge. Seen on a wire,
 * the same addresses are of a network like any other.
 */
export function isWithinMachine(own: string | undefined, other: string | undefined): boolean {
  if (own === undefined || other === undefined) return false;
  const known = byMachine.get(own);
  return known !== undefined && isIn(known.given, other);
}

/**
 * Whether a network interface is the bridge of a machine to its own containers or guests, as those who make them name them. What such a
 * bridge leads to is reached from elsewhere by the address of the machine alone. Those of Kubernetes are not: its nodes reach each
 * other's containers.
 */
export function isInnerBridge(name: string): boolean {
  return innerBridge.test(name);
}

const innerBridge =
  /^(docker\d+|docker_gwbridge|br-[\da-f]{12}|podman\d+|cni-podman\d+|nerdctl\d+|virbr\d+|lxcbr\d+|lxdbr\d+|incusbr\d+|vEthernet \((nat|WSL.*|Default Switch)\))$/i;

/** Whether an address is one that machines have in a network for their own containers, as far as that tells. */
export function isMadeUnasked(address: string): boolean {
  return byMachine.has(address);
}

/**
 * Whether a machine that has an address has it on a card, as far as that tells. A machine with a network for its own containers reaches
 * others by such an address too; one without has its only address on its card, whatever it is.
 */
export function isOfCard(address: string): boolean {
  if (byMachine.has(address)) return false;
  const place = address.includes(":") ? undefined : parseAddress(address);
  const kind = place === undefined ? undefined : kindOf(place);
  return kind === "private" || kind === "public";
}

/** The address that machines have in the network made unasked in which an address is; undefined for one that is in none. */
export function bridgeNear(address: string): string | undefined {
  return madeUnasked.find(({ network }) => isIn(network, address))?.machine;
}

/** Tells whether one of networks, such as `172.17.0.0/16`, has an address. */
export function innerAddresses(written: readonly string[]): (address: string) => boolean {
  const networks = written.flatMap((one) => parseNetwork(one) ?? []);
  return (address) => networks.some((network) => isIn(network, address));
}

function isIn(network: Network, address: string): boolean {
  const place = parseNetwork(address);
  return place !== undefined && hasNetwork(network, place);
}
