import { isAskedName } from "../book/end-names.ts";
import type { Connection, NameSeen, Transport } from "../observation.ts";
import type { Rows } from "./rows.ts";

/** Between whom a name was asked for, as a source writes it; a port that is none is NaN. */
export type AskedBetween = {
  readonly client: string;
  readonly clientPort: number;
  readonly server: string;
  readonly port: number;
  readonly protocol: Transport;
  readonly vantage: string;
};

/**
 * That a client asked a server for a name, as a connection that counts none: another row tells of it, before or after, in this file or
 * another, and both are of the same ends. Undefined where an end is none, or the name may be the word of a protocol.
 */
export function askedConnection(
  rows: Rows,
  { name, at }: NameSeen,
  { client, clientPort, server, port, protocol, vantage }: AskedBetween,
): Connection | undefined {
  const [source, target] = [rows.addresses.find(client), rows.addresses.find(server)];
  if (source === undefined || target === undefined || at === undefined) return undefined;
  if (!isPort(port) || !isPort(clientPort) || !isAskedName(name)) return undefined;
  return {
    client: { address: source.text },
    clientPort,
    server: { address: target.text },
    port,
    protocol,
    from: at,
    to: at,
    outcome: "succeeded",
    connections: 0,
    roleBy: "told",
    vantage,
    service: name,
  };
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 0 && port <= 65_535;
}
