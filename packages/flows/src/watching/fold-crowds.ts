import { everybody, networkOf } from "../book/network-of.ts";
import type { ObservedParty } from "../observations/observation-batch.ts";
import { addRow, type MinuteRow, minuteRow } from "./minute-row.ts";

/** So many clients of a port, or servers on a port that one program asks, are told one by one in a minute. */
export const mostToldApart = 256;

/**
 * Puts the clients of a port together that are too many to be told one by one, and the servers that a program asks on a port: the first
 * ones stay, all others are one row for each private range, and one for all public addresses. Nothing is lost but who they are.
 */
export function foldCrowds(rows: readonly MinuteRow[]): readonly MinuteRow[] {
  return fold(fold(rows, clientsOfPort), serversOfProgram);
}

type Crowd = {
  /** What those have in common that are one crowd. */
  readonly key: (row: MinuteRow) => string;
  /** Who is put together, of all that they have in common. */
  readonly of: (row: MinuteRow) => ObservedParty;
  readonly together: (row: MinuteRow, network: string) => Pick<MinuteRow, "client" | "server">;
};

const clientsOfPort: Crowd = {
  key: ({ server, port }) => `${partyKey(server)}\n${port}`,
  of: ({ client }) => client,
  together: ({ server }, network) => ({ client: { network }, server }),
};

const serversOfProgram: Crowd = {
  key: ({ client, port }) => `${partyKey(client)}\n${port}`,
  of: ({ server }) => server,
  together: ({ client }, network) => ({ client, server: { network } }),
};

function fold(rows: readonly MinuteRow[], { key, of, together }: Crowd): readonly MinuteRow[] {
  const counts = new Map<string, number>();
  const folded = new Map<string, MinuteRow>();
  const kept = rows.filter((row) => {
    const crowd = key(row);
    const count = (counts.get(crowd) ?? 0) + 1;
    counts.set(crowd, count);
    if (count <= mostToldApart) return true;
    const { address, network: known = address } = of(row);
    // A machine is not in a network with what is its own.
    const network = known === undefined ? undefined : networkOf(known, everybody);
    if (network === undefined) return true;
    const place = `${crowd}\n${network}`;
    const all = folded.get(place) ?? minuteRow({ ...row, ...together(row, network) });
    folded.set(place, all);
    addRow(all, row);
    return false;
  });
  return [...kept, ...folded.values()];
}

function partyKey({ address, network, process, unit }: ObservedParty): string {
  return `${address ?? network}\n${process}\n${unit}`;
}
