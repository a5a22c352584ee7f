import { expect, test } from "vitest";
import { type OwnEnd, placeConnection, type Surroundings } from "./place-connection.ts";

const around: Surroundings = {
  host: "app01",
  isInner: (address) => address.startsWith("172.17."),
  isOwn: (address) => address === "127.0.0.1" || address === "192.0.2.1",
  findListener: ({ port }) => (port === 8443 ? { process: "web", unit: "web.service" } : undefined),
};
const local = { address: "192.0.2.1", port: 40_000 };
const remote = { address: "192.0.2.9", port: 5432 };

test("a connection that was begun here", () => {
  const end: OwnEnd = { local, remote, beganBy: "local", owner: { process: "orders" } };
  expect(placeConnection(end, around)).toEqual({
    kind: "row",
    isOutgoing: true,
    isAttributed: true,
    place: {
      client: { address: "192.0.2.1", host: "app01", process: "orders" },
      server: { address: "192.0.2.9" },
      port: 5432,
      roleBy: "flags",
    },
  });
});

test("an address of the machine's own bridge is marked as inner, at either end", () => {
  const bridge = { address: "172.17.0.1", port: 40_000 };
  const container = { address: "172.17.0.2", port: 80 };
  expect(
    placeConnection({ local: bridge, remote: container, beganBy: "local" }, around),
  ).toMatchObject({
    place: { client: { inner: true, host: "app01" }, server: { inner: true } },
  });
  const placed = placeConnection({ local: container, remote, beganBy: "local" }, around);
  expect(placed).toMatchObject({ place: { client: { inner: true } } });
  expect(placed).not.toHaveProperty("place.server.inner");
});

test("one to what listens here is of that, even if nobody saw who took it", () => {
  const end = { local: { ...local, port: 8443 }, remote: { ...remote, port: 50_000 } };
  expect(placeConnection(end, around)).toMatchObject({
    isOutgoing: false,
    isAttributed: true,
    place: {
      server: { host: "app01", process: "web", unit: "web.service" },
      port: 8443,
      roleBy: "listener",
    },
  });
});

test("one within the machine is told by its client alone, with both ends", () => {
  const here = { address: "127.0.0.1", port: 40_000 };
  const there = { address: "127.0.0.1", port: 8443 };
  expect(placeConnection({ local: there, remote: here }, around)).toEqual({ kind: "inner" });
  expect(placeConnection({ local: here, remote: there }, around)).toMatchObject({
    isAttributed: false,
    place: { client: { host: "app01" }, server: { host: "app01", process: "web" }, port: 8443 },
  });
});

test("one of which nothing is known but its ports is decided by them", () => {
  expect(placeConnection({ local, remote }, around)).toMatchObject({
    isOutgoing: true,
    place: { roleBy: "known-port", port: 5432 },
  });
});

test("one from a port that clients are given, and that nothing listens on, was begun here though it is the lower one", () => {
  // As to a service of Windows that is found by RPC.
  const end = { local: { ...local, port: 49_660 }, remote: { ...remote, port: 49_667 } };
  expect(placeConnection(end, around)).toMatchObject({
    isOutgoing: true,
    place: { server: { address: "192.0.2.9" }, port: 49_667, roleBy: "first-seen" },
  });
});

test("one within the machine that nothing listens for is told once, whichever end is seen", () => {
  const one = { address: "127.0.0.1", port: 49_660 };
  const other = { address: "127.0.0.1", port: 49_667 };
  const ends = [
    placeConnection({ local: one, remote: other }, around),
    placeConnection({ local: other, remote: one }, around),
  ];
  expect(ends).toMatchObject([{ kind: "inner" }, { kind: "row", place: { port: 49_660 } }]);
});

test("one whose port the kernel forgot is told without", () => {
  const lost = { local: { address: "0.0.0.0", port: 40_000 }, remote: { ...remote, port: 0 } };
  expect(placeConnection(lost, around)).toMatchObject({
    isOutgoing: true,
    place: { client: { host: "app01" }, server: { address: "192.0.2.9" }, port: 0 },
  });
});
