import { expect, test } from "vitest";
import {
  bytesWords,
  failuresWords,
  outcomesWords,
  portTitle,
  roleByWords,
} from "./evidence-words.ts";

test("only what happened is told of outcomes", () => {
  expect(outcomesWords({ outcomes: { succeeded: 1200, refused: 0, "timed-out": 3 } })).toBe(
    "1,200 succeeded, 3 timed out",
  );
});

test("of failures only these are told, and nothing where there are none", () => {
  expect(failuresWords({ outcomes: { succeeded: 9, refused: 2, blocked: 1 } })).toBe(
    "2 refused, 1 blocked",
  );
  expect(failuresWords({ outcomes: { succeeded: 9 } })).toBe("");
});

test("bytes are told both ways, and that nobody counted is no nought", () => {
  expect(bytesWords({ bytesOut: 0, bytesIn: 1500 })).toBe("0 bytes to the server, 1.5 kB back");
  expect(bytesWords({ bytesOut: 12 })).toBe("12 bytes to the server, not counted back");
  expect(bytesWords({})).toBe("nobody counted");
});

test("a guess of who is the server is called one, and what is not known by name stays", () => {
  expect(roleByWords({ roleBy: "lower-port" })).toContain("a guess");
  expect(roleByWords({ roleBy: "told" })).not.toContain("a guess");
  expect(roleByWords({ roleBy: "oracle" })).toBe("oracle");
});

test("a port is called by its number, its transport and what it is for", () => {
  const port = {
    port: 53,
    protocol: "udp" as const,
    roleBy: "told",
    connections: 1,
    failed: 0,
    outcomes: {},
    first: "",
    last: "",
    clientProcesses: [],
    serverProcesses: [],
    seenFrom: [],
  };
  expect(portTitle({ ...port, role: "dns" })).toBe("Port 53/udp (dns)");
  expect(portTitle({ ...port, port: 0, protocol: "tcp" })).toBe("Many ports");
});
