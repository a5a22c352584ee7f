import type { ObservedParty } from "../observations/observation-batch.ts";
import { addRow, type MinuteRow, minuteRow } from "./minute-row.ts";

/** So many clients of a port, or servers on a port that one program asks, are told one by one in a minute. */
export const mostToldApart = 256;

/**
 * Makes one row of the clients of a port that are too many to be told one by one, and of the servers that a program asks on a port:
 * the first ones stay, all others are together, without an address. Nothing is lost but who they are.
 */
export function foldCrowds(rows: readonly MinuteRow[]): readonly MinuteRow[] {
  return fold(fold(rows, clientsOfPort), serversOfProgram);
}

type Crowd = {
  /** What those have in common that are one crowd. */
  readonly key: (row: MinuteRow) => string;
  readonly together: (row: MinuteRow) => Pick<MinuteRow, "client" | "server">;
};

const clientsOfPort: Crowd = {
  key: ({ server, port }) => `${partyKey(server)}\n${port}`,
  together: ({ server }) => ({ client: {}, server }),
};

const serversOfProgram: Crowd = {
  key: ({ client, port }) => `${partyKey(client)}\n${port}`,
  together: ({ client }) => ({ client, server: {} }),
};

function fold(rows: readonly MinuteRow[], { key, together }: Crowd): readonly MinuteRow[] {
  const counts = new Map<string, number>();
  const folded = new Map<string, MinuteRow>();
  const kept = rows.filter((row) => {
    const crowd = key(row);
    const count = (counts.get(crowd) ?? 0) + 1;
    counts.set(crowd, count);
    if (count <= mostToldApart) return true;
    const all = folded.get(crowd) ?? minuteRow({ ...row, ...together(row) });
    folded.set(crowd, all);
    addRow(all, row);
    return false;
  });
  return [...kept, ...folded.values()];
}

function partyKey({ address, process, unit }: ObservedParty): string {
  return `${address}\n${process}\n${unit}`;
}
