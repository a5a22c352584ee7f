import type { Connection, FlowSink } from "../observation.ts";
import { decideServer } from "./decide-server.ts";
import { isGuess } from "./is-guess.ts";

/**
 * A sink that decides anew who serves, by an organisation's own known ports, where that was guessed by the ports; what a source told, flags or
 * listeners say stays.
 */
export function heedKnownPorts(sink: FlowSink, ports: ReadonlySet<number>): FlowSink {
  return {
    connection: (connection) => sink.connection(decided(connection, ports)),
    listener: sink.listener,
    name: sink.name,
    machine: sink.machine,
  };
}

function decided(connection: Connection, ports: ReadonlySet<number>): Connection {
  const { clientPort, port, roleBy } = connection;
  if (clientPort === undefined || clientPort === port || !isGuess(roleBy)) return connection;
  const { server, by } = decideServer(clientPort, port, ports);
  if (server === "second") return { ...connection, roleBy: by };
  const { client, server: other, bytesOut, bytesIn, ...rest } = connection;
  return {
    ...rest,
    client: other,
    server: client,
    clientPort: port,
    port: clientPort,
    roleBy: by,
    ...(bytesIn === undefined ? {} : { bytesOut: bytesIn }),
    ...(bytesOut === undefined ? {} : { bytesIn: bytesOut }),
  };
}
