import fc from "fast-check";
import { expect, test } from "vitest";
import { type Connection, type Listener, roleEvidence } from "../observation.ts";
import { minuteBatches } from "../observations/minute-batches.ts";
import { flowBook } from "./flow-book.ts";
import { listDependencies } from "./list-dependencies.ts";

const [controller, machine] = [{ address: "10.0.0.10" }, { address: "10.0.0.7" }];

/** A connection of the machine to RPC of the controller, of which the ports say that it is the other way round. */
function guessed(ephemeral: number, fields: Partial<Connection> = {}): Connection {
  return {
    client: controller,
    clientPort: 49_667,
    server: machine,
    port: ephemeral,
    protocol: "tcp",
    from: 0,
    to: 1_000,
    outcome: "succeeded",
    connections: 1,
    bytesOut: 100,
    bytesIn: 5,
    roleBy: "lower-port",
    vantage: "NetFlow asks",
    ...fields,
  };
}

function edgesOf(connections: readonly Connection[], listeners: readonly Listener[]) {
  const book = flowBook();
  for (const one of connections) book.connection(one);
  for (const one of listeners) book.listener(one);
  const words = () =>
    listDependencies(book)
      .map(
        ({ source, destination: to, connections, bytesOut, bytesIn, roleBy }) =>
          `${source.address} > ${to.address}:${to.port} ${connections} ${bytesOut}/${bytesIn} ${roleBy}`,
      )
      .toSorted();
  const first = words();
  expect(words()).toEqual(first);
  return first;
}

const listener = { port: 49_667, protocol: "tcp" } as const;

test("edges whose client has a port that is listened on are turned round, and are one with what was right", () => {
  const right = {
    ...guessed(49_667, { client: machine, clientPort: 50_001, server: controller }),
    roleBy: "lower-port",
    bytesOut: 7,
    bytesIn: 8,
  } as const;
  const told = [{ ...listener, address: "10.0.0.10" }];
  expect(edgesOf([guessed(49_300), guessed(49_301), right], told)).toEqual([
    "10.0.0.7 > 10.0.0.10:49667 3 17/208 listener",
  ]);
  expect(edgesOf([guessed(49_300), right], [])).toEqual([
    "10.0.0.10 > 10.0.0.7:49300 1 100/5 lower-port",
    "10.0.0.7 > 10.0.0.10:49667 1 7/8 lower-port",
  ]);
});

test("a listener on all addresses of a machine is at those that are known to be its own", () => {
  const told = [{ ...listener, host: "DC01" }];
  const turned = ["10.0.0.7 > 10.0.0.10:49667 1 5/100 listener"];
  const named = guessed(49_300, { client: { ...controller, host: "dc01" } });
  expect(edgesOf([named], told)).toEqual(turned);
  expect(edgesOf([guessed(49_300, { client: { ...controller, host: "dc02" } })], told)).toEqual([
    "10.0.0.10 > 10.0.0.7:49300 1 100/5 lower-port",
  ]);
});

test.each<[string, Connection, Listener, string]>([
  [
    "a listener at the server",
    guessed(49_300),
    { ...listener, port: 49_300, address: "10.0.0.7" },
    "listener",
  ],
  [
    "what is told",
    guessed(49_300, { roleBy: "told" }),
    { ...listener, address: "10.0.0.10" },
    "told",
  ],
  [
    "a listener of the other transport",
    guessed(49_300),
    { ...listener, protocol: "udp", address: "10.0.0.10" },
    "lower-port",
  ],
  ["one of nobody known", guessed(49_300), listener, "lower-port"],
  [
    "one at a client of a known service, on a port that clients are given",
    guessed(49_300, { roleBy: "known-port" }),
    { ...listener, address: "10.0.0.10" },
    "known-port",
  ],
  [
    "one over UDP on a port that clients are given",
    guessed(49_300, { protocol: "udp" }),
    { ...listener, protocol: "udp", address: "10.0.0.10" },
    "lower-port",
  ],
])("%s turns nothing", (_, connection, told, roleBy) => {
  expect(edgesOf([connection], [told])).toEqual([`10.0.0.10 > 10.0.0.7:49300 1 100/5 ${roleBy}`]);
});

test("what had several ports at its client is no server, though something listens on one of them", () => {
  const several = [guessed(49_300), guessed(49_300, { clientPort: 60_000 })];
  expect(edgesOf(several, [{ ...listener, address: "10.0.0.10" }])).toEqual([
    "10.0.0.10 > 10.0.0.7:49300 2 200/10 lower-port",
  ]);
});

test("a listener at an address that every machine has is on its own machine", () => {
  const local = { address: "127.0.0.1" };
  const on = (host: string) =>
    guessed(49_300, { client: { ...local, host }, server: { ...local, host } });
  const told = [{ ...listener, ...local, host: "web" }];
  expect(edgesOf([on("web"), on("db")], told)).toEqual([
    "127.0.0.1 > 127.0.0.1:49300 1 100/5 lower-port",
    "127.0.0.1 > 127.0.0.1:49667 1 5/100 listener",
  ]);
});

test("what is shown and what is sent to a server say alike who serves", () => {
  const any = fc.record({
    clientPort: fc.constantFrom(0, 53, 1_024, 32_768, 49_667),
    port: fc.constantFrom(53, 1_025, 49_300),
    protocol: fc.constantFrom("tcp" as const, "udp" as const),
    roleBy: fc.constantFrom(...roleEvidence),
  });
  const ends = fc.constantFrom("10.0.0.10", "10.0.0.7");
  fc.assert(
    fc.property(any, fc.boolean(), ends, (ports, isServers, address) => {
      const connection = guessed(ports.port, ports);
      const told = {
        address,
        port: isServers ? ports.port : ports.clientPort,
        protocol: ports.protocol,
      };
      const { sink, take } = minuteBatches({ hash: "abc", site: "default" });
      sink.connection(connection);
      sink.listener(told);
      const sent = take("end").flatMap(({ minutes }) =>
        minutes.map(
          ({ client, server, port, bytesOut, bytesIn, roleBy }) =>
            `${client.address} > ${server.address}:${port} 1 ${bytesOut}/${bytesIn} ${roleBy}`,
        ),
      );
      expect(sent).toEqual(edgesOf([connection], [told]));
    }),
  );
});
