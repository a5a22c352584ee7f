import { expect, test } from "vitest";
import type { Connection } from "../observation.ts";
import { heedKnownPorts } from "./heed-known-ports.ts";

const guessed: Connection = {
  client: { address: "10.0.0.2" },
  server: { address: "10.0.0.1" },
  clientPort: 40_000,
  port: 33_000,
  protocol: "tcp",
  from: 0,
  to: 1,
  outcome: "succeeded",
  connections: 1,
  bytesOut: 10,
  bytesIn: 20,
  roleBy: "lower-port",
  vantage: "sensor",
};

function decided(connection: Connection, ...ports: number[]): Connection {
  const told: Connection[] = [];
  const sink = {
    connection: (one: Connection) => void told.push(one),
    listener: () => {},
    name: () => {},
    machine: () => {},
  };
  heedKnownPorts(sink, new Set(ports)).connection(connection);
  const [one] = told;
  if (one === undefined || told.length > 1) throw new Error("it was not told once");
  return one;
}

test("whoever has a known port serves, and what it sent is what came back", () => {
  expect(decided(guessed, 40_000)).toEqual({
    ...guessed,
    client: guessed.server,
    server: guessed.client,
    clientPort: 33_000,
    port: 40_000,
    bytesOut: 20,
    bytesIn: 10,
    roleBy: "known-port",
  });
  expect(decided(guessed, 33_000)).toEqual({ ...guessed, roleBy: "known-port" });
});

test("what was told, or nobody can decide by ports, stays as it is", () => {
  const { clientPort: _, ...without } = guessed;
  for (const one of [
    { ...guessed, roleBy: "told" as const },
    { ...guessed, roleBy: "flags" as const },
    { ...guessed, roleBy: "listener" as const },
    without,
    { ...guessed, clientPort: guessed.port, roleBy: "first-seen" as const },
  ]) {
    expect(decided(one, 40_000)).toBe(one);
  }
  expect(decided(guessed, 1)).toEqual(guessed);
});
