import { endianness } from "node:os";
import { isInnerBridge } from "@mainstay/flows/watching";
import { readProc } from "./read-proc.ts";

/** The addresses of a network namespace, without those of loopback, by the files of a process in it. */
export function readOwnAddresses(pid: string): readonly string[] {
  return [
    ...parseLocalRoutes(readProc(`/proc/${pid}/net/fib_trie`) ?? ""),
    ...parseInterfaces6(readProc(`/proc/${pid}/net/if_inet6`) ?? ""),
  ];
}

/** The networks of IPv4 that a network namespace has for containers of the machine alone, by the files of a process in it. */
export function readInnerNetworks(pid: string): readonly string[] {
  return parseInnerNetworks(readProc(`/proc/${pid}/net/route`) ?? "");
}

/** Those networks in a table of routes: what an inner bridge leads to without anybody between. Its words are the numbers as they are in memory. */
export function parseInnerNetworks(routes: string): readonly string[] {
  return routes.split("\n").flatMap((line) => {
    const [name = "", network = "", gateway, , , , , mask = ""] = line.trim().split(/\s+/);
    if (!isInnerBridge(name) || gateway !== "00000000") return [];
    const bits = Number.parseInt(mask, 16).toString(2).replaceAll("0", "").length;
    return [`${toDotted(network)}/${bits}`];
  });
}

function toDotted(word: string): string {
  const bytes = (word.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16));
  return (endianness() === "LE" ? bytes.toReversed() : bytes).join(".");
}

/** The addresses of IPv4 that the table of routes has as the machine's own. */
export function parseLocalRoutes(trie: string): readonly string[] {
  const found = new Set<string>();
  let last = "";
  for (const line of trie.split("\n")) {
    const leaf = /\|-- (\d+\.\d+\.\d+\.\d+)$/.exec(line)?.[1];
    if (leaf !== undefined) last = leaf;
    else if (line.includes("/32 host LOCAL") && !last.startsWith("127.")) found.add(last);
  }
  return [...found];
}

/** The addresses of IPv6 in a list of those of all interfaces, in canonical form. */
export function parseInterfaces6(list: string): readonly string[] {
  return list.split("\n").flatMap((line) => {
    const [, digits, name] = /^([\da-f]{32}) \S+ \S+ \S+ \S+ +(\S+)$/.exec(line) ?? [];
    if (digits === undefined || name === "lo") return [];
    const groups = digits.match(/.{4}/g) ?? [];
    return [new URL(`http://[${groups.join(":")}]`).hostname.slice(1, -1)];
  });
}
