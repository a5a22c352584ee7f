import type { KernelCounters } from "./socket-seen.ts";

/** Reads the counters out of `/proc/net/snmp` and `/proc/net/snmp6`; undefined where that has none of TCP, or is not whole. */
export function parseKernelCounters(snmp: string, snmp6 = ""): KernelCounters | undefined {
  const tcp = table(snmp, "Tcp");
  if (tcp === undefined) return undefined;
  const icmp = table(snmp, "Icmp");
  const unreachable6 = /^Icmp6InDestUnreachs\s+(\d+)/m.exec(snmp6)?.[1] ?? "0";
  const counters = {
    activeOpens: tcp.get("ActiveOpens") ?? 0,
    passiveOpens: tcp.get("PassiveOpens") ?? 0,
    failures: tcp.get("AttemptFails") ?? 0,
    unreachable: (icmp?.get("InDestUnreachs") ?? 0) + Number(unreachable6),
  };
  const isCount = (number: number) => Number.isSafeInteger(number) && number >= 0;
  return Object.values(counters).every(isCount) ? counters : undefined;
}

/** Two lines that begin alike: the names, and the numbers under them. */
function table(text: string, name: string): ReadonlyMap<string, number> | undefined {
  const [names, numbers] = text.split("\n").filter((line) => line.startsWith(`${name}: `));
  if (names === undefined || numbers === undefined) return undefined;
  const values = numbers.split(" ");
  return new Map(names.split(" ").map((column, at) => [column, Number(values[at])]));
}
