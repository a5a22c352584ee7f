import { type Element, type ElementId, parseSighting } from "@mainstay/plan";
import type { Relation } from "./relation.ts";

/**
 * Services that are most often used over UDP, so that nothing is seen of them where only TCP is watched (IANA, "Service Name and Transport
 * Protocol Port Number Registry"): name resolution, addresses, time, logs, management, admission to the network.
 */
const udpServices = {
  ports: new Set([53, 67, 69, 123, 161, 162, 514, 1812, 1813, 3478]),
  roles: new Set(["dns", "time"]),
  words:
    /(?:^|[^a-z])(?:dns|resolvers?|name servers?|ntp|time servers?|time sources?|dhcp|syslog|snmp|radius|tftp|stun)(?:[^a-z]|$)/i,
} as const;

/**
 * The elements that may be used over UDP: those that were seen to be, that are seen at such a port by the plan, or that are called so in
 * it. Of all others it is taken that a use would show in TCP as well.
 */
export function findUdpServices(
  elements: readonly Element[],
  relations: readonly Relation[],
): ReadonlySet<ElementId> {
  const found = new Set<ElementId>();
  for (const { id, name, seenAs = [] } of elements) {
    const isCalledSo = [id.replaceAll("-", " "), name].some((text) => udpServices.words.test(text));
    const seenPorts = seenAs.flatMap((written) => parseSighting(written)?.port ?? []);
    if (isCalledSo || seenPorts.some((port) => udpServices.ports.has(port))) found.add(id);
  }
  for (const { to, ports } of relations) {
    const isSo = ports.some(
      ({ protocol, role }) =>
        protocol === "udp" || (role !== undefined && udpServices.roles.has(role)),
    );
    if (isSo) for (const id of to.elements) found.add(id);
  }
  return found;
}
