import type { FindListening } from "../book/known-listeners.ts";
import { addedTimes, eachTimes } from "../book/times.ts";
import { outcomes } from "../observation.ts";
import { doubtedPort, isGuess } from "../roles/is-guess.ts";
import type { ObservedMinute } from "./observation-batch.ts";

/**
 * A row of which it was guessed who serves, with what is known to listen: where that is the port of the server, this is the evidence;
 * where it is that of the client alone, and this may be a server's, the row is the other way round. Any other row as it is.
 */
export function heedRow(row: ObservedMinute, isListening: FindListening): ObservedMinute {
  if (!isGuess(row.roleBy)) return row;
  const { clientPort: _, bytesOut, bytesIn, ...rest } = row;
  const { client, server, port, protocol } = rest;
  const bytes = (out: number | undefined, back: number | undefined) => ({
    ...(out === undefined ? {} : { bytesOut: out }),
    ...(back === undefined ? {} : { bytesIn: back }),
  });
  if (isListening(server, port, protocol))
    return { ...rest, ...bytes(bytesOut, bytesIn), roleBy: "listener" };
  const clientPort = doubtedPort(row);
  if (clientPort === undefined || !isListening(client, clientPort, protocol)) return row;
  return {
    ...rest,
    ...bytes(bytesIn, bytesOut),
    client: server,
    server: client,
    port: clientPort,
    roleBy: "listener",
  };
}

/** Rows of which it was guessed who serves, with what is known to listen; those that differ in nothing but their counts then are one. */
export function heedRows(
  rows: readonly ObservedMinute[],
  isListening: (row: ObservedMinute) => FindListening,
): readonly ObservedMinute[] {
  const heeded = rows.map((row) => heedRow(row, isListening(row)));
  return heeded.every((row, at) => row === rows[at]) ? rows : joinRows(heeded);
}

/**
 * Rows without the ports of clients by which nobody decides any more: all of them, unless it is said which are kept. Those that then differ in
 * nothing else are one.
 */
export function withoutClientPorts(
  rows: readonly ObservedMinute[],
  isKept: (row: ObservedMinute) => boolean = () => false,
): readonly ObservedMinute[] {
  const isDropped = (row: ObservedMinute) => row.clientPort !== undefined && !isKept(row);
  if (!rows.some(isDropped)) return rows;
  return joinRows(
    rows.map((row) => {
      if (!isDropped(row)) return row;
      const { clientPort: _, ...rest } = row;
      return rest;
    }),
  );
}

function joinRows(rows: readonly ObservedMinute[]): readonly ObservedMinute[] {
  const joined = new Map<string, ObservedMinute>();
  for (const row of rows) {
    const { minute, client, server, clientPort, port, protocol, roleBy, service } = row;
    const key = JSON.stringify([
      minute,
      client,
      server,
      clientPort,
      port,
      protocol,
      roleBy,
      service,
    ]);
    const known = joined.get(key);
    joined.set(key, known === undefined ? row : added(known, row));
  }
  return [...joined.values()];
}

function added(one: ObservedMinute, other: ObservedMinute): ObservedMinute {
  const counts = outcomes.flatMap((outcome) => {
    const count = (one.outcomes[outcome] ?? 0) + (other.outcomes[outcome] ?? 0);
    return count === 0 ? [] : [[outcome, count] as const];
  });
  return {
    ...one,
    outcomes: Object.fromEntries(counts),
    ...sumOf("open", one, other),
    ...sumOf("bytesOut", one, other),
    ...sumOf("bytesIn", one, other),
    ...eachTimes((kind) => addedTimes(one[kind], other[kind])),
  };
}

function sumOf(
  figure: "open" | "bytesOut" | "bytesIn",
  one: ObservedMinute,
  other: ObservedMinute,
): Partial<ObservedMinute> {
  const known = [one[figure], other[figure]].filter((number) => number !== undefined);
  return known.length === 0 ? {} : { [figure]: known.reduce((sum, number) => sum + number) };
}
