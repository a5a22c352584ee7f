import { expect, test } from "vitest";
import { parseKernelCounters } from "./kernel-counters.ts";

const snmp = `Icmp: InMsgs InErrors InCsumErrors InDestUnreachs InTimeExcds
Icmp: 5 0 0 3 0
Tcp: RtoAlgorithm RtoMin RtoMax MaxConn ActiveOpens PassiveOpens AttemptFails EstabResets
Tcp: 1 200 120000 -1 25 2 7 0
`;

test("the counters of TCP, and what was unreachable by either version of IP", () => {
  const snmp6 = "Icmp6InMsgs                     \t9\nIcmp6InDestUnreachs             \t1\n";
  expect(parseKernelCounters(snmp, snmp6)).toEqual({
    activeOpens: 25,
    passiveOpens: 2,
    failures: 7,
    unreachable: 4,
  });
});

test("none where there is no TCP", () => {
  expect(parseKernelCounters("Udp: InDatagrams\nUdp: 1\n")).toBeUndefined();
});
