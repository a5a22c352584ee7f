import { doubtedPort, type ObservedMinute, withoutClientPorts } from "@mainstay/flows";

/**
 * From so many ports a client is kept to have spoken to one port of a server, in case that something turns out to listen there. Who speaks
 * from more is a client; and so what is kept is bounded, however many connections there are. House rule.
 */
export const mostDoubtedPorts = 4;

/**
 * Rows of a file with the ports of clients that may be servers after all, as far as these are few; those that then differ in nothing but
 * their counts are one.
 */
export function keepDoubts(rows: readonly ObservedMinute[]): readonly ObservedMinute[] {
  const ports = new Map<string, Set<number>>();
  for (const row of rows) {
    const port = doubtedPort(row);
    if (port === undefined) continue;
    const key = edgeKey(row);
    const known = ports.get(key);
    if (known === undefined) ports.set(key, new Set([port]));
    else known.add(port);
  }
  return withoutClientPorts(
    rows,
    (row) =>
      doubtedPort(row) !== undefined && (ports.get(edgeKey(row))?.size ?? 0) <= mostDoubtedPorts,
  );
}

function edgeKey({ client, server, port, protocol }: ObservedMinute): string {
  return JSON.stringify([client.address, client.host, server.address, server.host, port, protocol]);
}
