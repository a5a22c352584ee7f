import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addressBook } from "../addresses/address-book.ts";
import { parseKernelCounters } from "./kernel-counters.ts";
import { parseProcSocket } from "./proc-net-tcp.ts";
import { parseEndedSocket, parseGoingOn, parseListedSocket, parsePorts } from "./ss-line.ts";
import type { End } from "./socket-seen.ts";

const addresses = addressBook();
const ends = readFileSync(fileURLToPath(new URL("fixtures/ends.out", import.meta.url)), "utf8")
  .trim()
  .split("\n");
const listed = [
  "ESTAB     0      0      [::ffff:127.0.0.1]:7002  [::ffff:127.0.0.1]:41334 uid:33 ino:13877 sk:1005 cgroup:/system.slice/web.service <-> ts sack bbr rto:200 rtt:0.037/0.018 bytes_sent:7 bytes_received:9 segs_in:2 delivered:1",
  "LISTEN 0 128 *:7002 *:* ino:13875 sk:1004 cgroup:unreachable:1 v6only:0 <->",
  "SYN-SENT 0 1 10.97.0.1:54026 10.97.0.9:82 ino:1 sk:18 <-> bbr rto:1000 retrans:1/1 segs_out:2",
];
const files = [
  "   0: 0100610A:D30A 0900610A:0052 02 00000001:00000000 01:0000004C 00000001     0        0 18179 2 00000000a740ed1e 100 0 0 1 -1",
  "   1: 0000000000000000FFFF00000100007F:1B5A 0000000000000000FFFF00000100007F:A176 01 00000000:00000000 00:00000000 00000000     0        0 13877 1 00000000b3b2ee24 20 0 0 10 -1",
];
const counted =
  "Icmp: InMsgs InErrors InDestUnreachs\nIcmp: 5 0 3\nTcp: MaxConn ActiveOpens PassiveOpens AttemptFails\nTcp: -1 25 2 7\n";
const counted6 = "Icmp6InMsgs                     \t9\nIcmp6InDestUnreachs             \t1\n";

/** A text with letters that are changed, missing or doubled, cut off somewhere, or with anything after it. */
function spoiled(texts: readonly string[]): fc.Arbitrary<string> {
  const letters = fc.constantFrom("", " ", ":", "-", "9", "F", "%", "*", "]", "\t", "\0", "é");
  const changes = fc.array(fc.tuple(fc.nat(), letters), { maxLength: 12 });
  const noise = fc.string({ maxLength: 20 });
  return fc
    .tuple(fc.constantFrom(...texts), changes, fc.nat(), noise)
    .map(([text, changed, cut, after]) => {
      const letter = text.split("");
      for (const [where, other] of changed) letter[where % letter.length] = other;
      return letter.join("").slice(0, cut % 3 === 0 ? cut % text.length : undefined) + after;
    });
}

function isEnd({ address, port }: End): void {
  expect(addresses.find(address)?.text).toBe(address);
  isCount(port);
  expect(port).toBeLessThanOrEqual(65_535);
}

function isCount(number: number | undefined): void {
  expect(number === undefined || (Number.isSafeInteger(number) && number >= 0)).toBe(true);
}

test("a spoiled line of ss is read as a socket with whole ends and counts, or not at all", () => {
  fc.assert(
    fc.property(spoiled([...ends, ...listed]), (line) => {
      for (const read of [parseListedSocket, parseEndedSocket]) {
        const socket = read(line, addresses);
        if (socket === undefined) continue;
        for (const end of [socket.local, socket.remote]) if (end !== undefined) isEnd(end);
        for (const count of [socket.sent, socket.received, socket.inode]) isCount(count);
      }
      const { sent, received, inode } = parseGoingOn(line) ?? {};
      for (const count of [sent, received, inode]) isCount(count);
      const ports = parsePorts(line);
      for (const port of [ports?.local, ports?.remote]) isCount(port);
    }),
    { numRuns: 1_000 },
  );
});

test.each([true, false])(
  "a spoiled line of /proc/net/tcp likewise, little end first: %s",
  (isLittleEndian) => {
    fc.assert(
      fc.property(spoiled(files), (line) => {
        const socket = parseProcSocket(line, { addresses, isLittleEndian });
        if (socket === undefined) return;
        for (const end of [socket.local, socket.remote]) if (end !== undefined) isEnd(end);
        isCount(socket.inode);
      }),
      { numRuns: 1_000 },
    );
  },
);

test("spoiled counters of the kernel are counts, or none", () => {
  fc.assert(
    fc.property(spoiled([counted]), spoiled([counted6]), (snmp, snmp6) => {
      for (const count of Object.values(parseKernelCounters(snmp, snmp6) ?? {})) isCount(count);
    }),
    { numRuns: 1_000 },
  );
});
