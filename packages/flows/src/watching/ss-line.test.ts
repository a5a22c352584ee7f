import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { addressBook } from "../addresses/address-book.ts";
import { parseEndedSocket, parseGoingOn, parseListedSocket, parsePorts } from "./ss-line.ts";

const addresses = addressBook();
const path = fileURLToPath(new URL("fixtures/ends.out", import.meta.url));
const ends = readFileSync(path, "utf8").trim().split("\n");

/** What was done on the machine when the fixture was recorded (Linux 6.18, iproute2 6.1), in its order. */
const done: readonly (readonly [string, string, number | undefined])[] = [
  ["connect, not waiting, to a port that nobody listens on", "refused", 9],
  ["the same on another machine", "refused", 81],
  ["the same, waiting in connect", "failed", 0],
  ["to where a route prohibits it", "unconnected", undefined],
  ["to where a route swallows it", "unconnected", undefined],
  ["to what a router prohibits", "silent", 84],
  ["a server closes first", "succeeded", 39_530],
  ["and its client", "succeeded", 7001],
  ["a server resets", "succeeded", 0],
  ["and its client", "succeeded", 7001],
  ["a client closes first", "succeeded", 7001],
  ["and its server", "succeeded", 46_448],
  ["never accepted", "succeeded", 0],
  ["the socket that listened", "unconnected", undefined],
  ["and its client", "succeeded", 7001],
  ["tried over IPv6 for an address of IPv4", "unconnected", undefined],
  ["a client of a server of both", "succeeded", 7002],
  ["and its server", "succeeded", 41_334],
  ["the socket that listened", "unconnected", undefined],
  ["never connected", "unconnected", undefined],
  ["bound, and never connected", "unconnected", undefined],
  ["a client of another user", "succeeded", 7004],
  ["and its server, never accepted", "succeeded", 0],
  ["the socket that listened", "unconnected", undefined],
  ["nobody answers, until the kernel gives up", "timed-out", 82],
  ["the same, waiting in connect", "failed", 0],
  ["nobody answers, until the program gives up", "timed-out", 84],
  ["a program that gives up before a second try", "silent", 85],
];

describe("the end of a socket", () => {
  test.each(done.map((one, at) => [...one, ends[at] ?? ""] as const))(
    "%s: %s",
    (_, ending, port, line) => {
      const socket = parseEndedSocket(line, addresses);
      expect(socket?.ending).toBe(ending);
      expect(socket?.remote?.port).toBe(port);
    },
  );

  test("counts data alone, not the end of the connection as a byte", () => {
    const read = ends.slice(6, 8).map((line) => parseEndedSocket(line, addresses));
    expect(read).toMatchObject([
      { sent: 1000, received: 0 },
      { sent: 0, received: 1000, beganBy: "local" },
    ]);
  });

  test("tells the time there and back of what was connected, and of nothing else", () => {
    const ended =
      "ESTAB 0 0 192.0.2.1:40000 192.0.2.2:1433 ino:0 sk:1 cubic rto:204 rtt:3.25/1.5 segs_in:3";
    const one = { count: 1, sum: 3250, min: 3250, max: 3250 };
    expect(parseEndedSocket(ended, addresses)?.roundTrips).toEqual(one);
    const read = ends.map((line) => parseEndedSocket(line, addresses));
    expect(read.some((socket) => socket?.roundTrips !== undefined)).toBe(true);
    for (const socket of read.filter((one) => one?.ending !== "succeeded"))
      expect(socket).not.toHaveProperty("roundTrips");
  });
});

const open =
  "ESTAB     0      0      [::ffff:127.0.0.1]:7002  [::ffff:127.0.0.1]:41334 uid:33 ino:13877 sk:1005 cgroup:/system.slice/web.service <-> ts sack bbr rto:200 rtt:0.037/0.018 segs_in:2 delivered:1 minrtt:0.037";

describe("a socket in a list", () => {
  test("is read with its file and its control group", () => {
    expect(parseListedSocket(open, addresses)).toEqual({
      id: "1005",
      state: "connected",
      local: { address: "127.0.0.1", port: 7002 },
      remote: { address: "127.0.0.1", port: 41_334 },
      inode: 13_877,
      group: "/system.slice/web.service",
      beganBy: "remote",
      sent: 0,
      received: 0,
    });
  });

  test("listens on every address where it has a star", () => {
    const line = "LISTEN 0 128 *:7002 *:* ino:13875 sk:1004 cgroup:unreachable:1 v6only:0 <->";
    expect(parseListedSocket(line, addresses)).toEqual({
      id: "1004",
      inode: 13_875,
      state: "listening",
      local: { address: "0.0.0.0", port: 7002 },
    });
  });

  test("is unanswered once it has repeated its first packet", () => {
    const line = "SYN-SENT 0 1 10.97.0.1:54026 10.97.0.9:82 ino:1 sk:18 <-> bbr rto:1000 segs_out:";
    const first = parseListedSocket(`${line}1`, addresses);
    expect(first).toMatchObject({ state: "connecting", beganBy: "local" });
    expect(first?.isUnanswered).toBeUndefined();
    const second = parseListedSocket(`${line}2 retrans:1/1 lost:1`, addresses);
    expect(second?.isUnanswered).toBe(true);
  });

  test.each([
    "TIME-WAIT  0 0 127.0.0.1:7001  127.0.0.1:39530 timer:(timewait,59sec,0) ino:0 sk:f",
    "FIN-WAIT-2 0 0 127.0.0.1:46448 127.0.0.1:7001 timer:(timewait,59sec,0) ino:0 sk:1001",
    "SYN-RECV 0 0 127.0.0.1:7001 127.0.0.1:46448 ino:0 sk:1001",
    "Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port Process",
    "ESTAB 0 0 nonsense:1 127.0.0.1:2 ino:1 sk:1 rto:1",
    "",
  ])("is none in %j", (line) => {
    expect(parseListedSocket(line, addresses)).toBeUndefined();
  });
});

describe("a line of which little is read", () => {
  const brief = open.replace(/ <->.*/, "");

  test("tells by which mark a socket is known, and its bytes where they are counted", () => {
    expect(parseGoingOn(open)).toEqual({ id: "1005", inode: 13_877, sent: 0, received: 0 });
    expect(parseGoingOn(brief)).toEqual({ id: "1005", inode: 13_877 });
    expect(parseGoingOn(brief.replace("ESTAB", "SYN-SENT"))).toBeUndefined();
  });

  test("tells the ports of a socket that somebody holds", () => {
    expect(parsePorts(brief)).toEqual({ local: 7002, remote: 41_334 });
    expect(parsePorts(brief.replace("ino:13877", "ino:0"))).toBeUndefined();
    expect(parsePorts(brief.replace("ESTAB ", "LISTEN"))).toBeUndefined();
    expect(parsePorts("")).toBeUndefined();
  });
});
