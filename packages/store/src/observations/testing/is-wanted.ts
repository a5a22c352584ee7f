import { BlockList, isIP, isIPv6 } from "node:net";
import { type Places, wasUsed, whatBecame } from "@mainstay/flows";
import type { WantedEdges } from "../observation-store.ts";
import type { ObservedEdge, ObservedEnd } from "../observed-edge.ts";

/** Whether an edge between these ends is of those that are asked for. */
export function isWanted(
  edge: ObservedEdge,
  ends: readonly ObservedEnd[],
  wanted: Omit<WantedEdges, "limit" | "after">,
): boolean {
  const { client, server, port, protocol, services } = edge;
  const words = [
    ...ends.flatMap(({ address = "", machines, names, reverseNames }) => [
      address,
      ...machines,
      ...names,
      ...reverseNames,
    ]),
    ...[client, server].flatMap(({ programs }) =>
      programs.flatMap(({ process = "", unit = "" }) => [process, unit]),
    ),
  ];
  return (
    (wanted.port === undefined || port === wanted.port) &&
    (wanted.protocol === undefined || protocol === wanted.protocol) &&
    (wanted.site === undefined || ends.some(({ site }) => site === wanted.site)) &&
    (wanted.state === undefined ||
      (wasUsed(whatBecame(edge)) ? "working" : "failing") === wanted.state) &&
    (wanted.between === undefined ||
      (ends.some((end) => end.id === client.end && isAt(end, wanted.between?.clients)) &&
        (ends.some((end) => end.id === server.end && isAt(end, wanted.between?.servers)) ||
          services.some((name) =>
            isCalled(name.toLowerCase(), wanted.between?.servers ?? nowhere),
          )))) &&
    (wanted.text === undefined ||
      words.some((word) => word.toLowerCase().includes(wanted.text?.toLowerCase() ?? "")))
  );
}

const nowhere: Places = { addresses: [], networks: [], labels: [], domains: [] };

function isAt(
  { address, network, machines, names, reverseNames }: ObservedEnd,
  { addresses, networks, labels, domains }: Places = nowhere,
): boolean {
  const [first = "", length = "128"] = (address ?? network ?? "").split("/");
  const isIn = networks.some((written) => {
    const [other = "", ofOther = ""] = written.split("/");
    const list = new BlockList();
    list.addSubnet(other, Number(ofOther), isIPv6(other) ? "ipv6" : "ipv4");
    return (
      Number(length) >= Number(ofOther) &&
      isIP(first) > 0 &&
      list.check(first, isIPv6(first) ? "ipv6" : "ipv4")
    );
  });
  const called = [...machines, ...names, ...reverseNames];
  return (
    isIn ||
    (address !== undefined && addresses.includes(address)) ||
    called.some((name) => isCalled(name, { labels, domains }))
  );
}

function isCalled(name: string, { labels, domains }: Pick<Places, "labels" | "domains">): boolean {
  return (
    labels.includes(name.split(".")[0] ?? "") ||
    domains.some((domain) => name.endsWith(`.${domain}`))
  );
}
