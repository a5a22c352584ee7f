import { expect, test } from "vitest";
import { addressBook } from "../addresses/address-book.ts";
import { parseProcSocket } from "./proc-net-tcp.ts";

const order = { addresses: addressBook(), isLittleEndian: true };

test("a socket that waits for an answer, and has asked twice", () => {
  const line =
    "   0: 0100610A:D30A 0900610A:0052 02 00000001:00000000 01:0000004C 00000001     0        0 18179 2 00000000a740ed1e 100 0 0 1 -1";
  expect(parseProcSocket(line, order)).toEqual({
    inode: 18_179,
    id: "10.97.0.1 54026 10.97.0.9 82",
    state: "connecting",
    local: { address: "10.97.0.1", port: 54_026 },
    remote: { address: "10.97.0.9", port: 82 },
    beganBy: "local",
    isUnanswered: true,
  });
});

test("a socket of IPv6 that has an address of IPv4", () => {
  const line =
    "   1: 0000000000000000FFFF00000100007F:1B5A 0000000000000000FFFF00000100007F:A176 01 00000000:00000000 00:00000000 00000000     0        0 13877 1 00000000b3b2ee24 20 0 0 10 -1";
  expect(parseProcSocket(line, order)).toMatchObject({
    state: "connected",
    local: { address: "127.0.0.1", port: 7002 },
    remote: { address: "127.0.0.1", port: 41_334 },
  });
});

test("a socket that listens on every address", () => {
  const line =
    "   0: 00000000000000000000000000000000:1B5A 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 13875 1 00000000e43d2307 100 0 0 10 0";
  expect(parseProcSocket(line, order)).toMatchObject({
    state: "listening",
    local: { address: "::", port: 7002 },
  });
});

test("words are written as the machine has them in memory", () => {
  const line = "0: 0A610001:D30A 0A610009:0052 06 0:0 03:0 0 0 0 0 3 0 0 0 0 0";
  expect(parseProcSocket(line, { ...order, isLittleEndian: false })).toMatchObject({
    state: "left",
    remote: { address: "10.97.0.9", port: 82 },
  });
});

test.each(["", "  sl  local_address rem_address   st", "0: XX:1 00000000:0 01"])(
  "%j is no socket",
  (line) => {
    expect(parseProcSocket(line, order)).toBeUndefined();
  },
);
