import { hasNetwork, type Network, parseNetwork } from "@mainstay/m365/addresses";

/**
 * The networks that programs make within a machine unless they are told otherwise, and the address that the machine itself has in them,
 * by which they are known: Docker's (https://docs.docker.com/engine/network/drivers/bridge/) and those that it goes on with, Podman's,
 * libvirt's and that of LXC.
 */
const madeUnasked: readonly { readonly machine: string; readonly network: Network }[] = [
  ...Array.from(
    { length: 15 },
    (_, at) => [`172.${17 + at}.0.1`, `172.${17 + at}.0.0/16`] as const,
  ),
  ["10.88.0.1", "10.88.0.0/16"] as const,
  ["192.168.122.1", "192.168.122.0/24"] as const,
  ["10.0.3.1", "10.0.3.0/24"] as const,
].flatMap(([machine, written]) => {
  const network = parseNetwork(written);
  return network === undefined ? [] : [{ machine, network }];
});

const byMachine = new Map(madeUnasked.map(({ machine, network }) => [machine, network]));

/**
 * Whether a connection is within a network that a machine has for its own containers, as far as its two addresses tell: both are of one
 * that is made unasked, and one of them is the address that the machine has there. `own` is the address at the end that the machine
 * itself tells of: seen on a wire, the same addresses are of a network like any other.
 */
export function isWithinMachine(own: string | undefined, other: string | undefined): boolean {
  if (own === undefined || other === undefined) return false;
  const network = byMachine.get(own) ?? byMachine.get(other);
  return network !== undefined && [own, other].every((address) => isIn(network, address));
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

/** Whether a machine has an address, as far as that tells, in a network for its own containers. */
export function isMadeUnasked(address: string): boolean {
  return byMachine.has(address);
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
