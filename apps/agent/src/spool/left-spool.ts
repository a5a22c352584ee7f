import { rm } from "node:fs/promises";
import type { ObservationBatch } from "@mainstay/flows/watching";
import { readAcknowledged, writeAcknowledged } from "./acknowledged.ts";
import { readCheckpoint } from "./checkpoint.ts";
import { listFirsts, readUndamaged, segmentPath } from "./segment.ts";
import type { Spool } from "./spool.ts";
import { DamagedSpool } from "./unreadable-spool.ts";

/** A spool that nobody adds to any more: its batches, each as the observer that it is of, and what of it no version can read. */
export type LeftSpool = Pick<Spool, "oldest" | "acknowledge"> & {
  /** Of what was asked for up to now. */
  readonly damages: () => readonly DamagedSpool[];
};

type Piece = {
  readonly batches: readonly ObservationBatch[];
  readonly damages: readonly DamagedSpool[];
};

/**
 * Opens a spool that was set aside. What of it is damaged is passed over and stays where it is; what somebody has is removed. Its
 * `oldest` throws ForeignSpool at what a newer version wrote.
 */
export async function openLeftSpool(folder: string): Promise<LeftSpool> {
  let acknowledged = await readAcknowledged(folder);
  const damages: DamagedSpool[] = [];
  const pieces: (readonly [string, () => Promise<Piece>])[] = (await listFirsts(folder)).map(
    (first) => {
      const path = segmentPath(folder, { first });
      return [path, () => readUndamaged(path)];
    },
  );
  // What a fall kept from being written into a segment.
  pieces.push(["", () => pendingOf(folder)]);
  let held: Piece | undefined;

  return {
    oldest: async () => {
      for (let piece = pieces[0]; piece !== undefined; [piece] = pieces) {
        const [path, read] = piece;
        held ??= await read();
        const found = held.batches.find(({ number }) => number > acknowledged);
        if (found !== undefined) return found;
        if (held.damages.length === 0 && path !== "") await rm(path, { force: true });
        damages.push(...held.damages);
        pieces.shift();
        held = undefined;
      }
      return undefined;
    },
    acknowledge: async (number) => {
      acknowledged = Math.max(acknowledged, number);
      await writeAcknowledged(folder, acknowledged);
    },
    damages: () => damages,
  };
}

async function pendingOf(folder: string): Promise<Piece> {
  try {
    const { batches = [] } = (await readCheckpoint(folder)) ?? {};
    return { batches, damages: [] };
  } catch (error) {
    if (error instanceof DamagedSpool) return { batches: [], damages: [error] };
    throw error;
  }
}
