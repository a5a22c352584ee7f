import { randomUUID } from "node:crypto";
import { rm, truncate } from "node:fs/promises";
import { join } from "node:path";
import type { ObservationBatch, WatchMark } from "@mainstay/flows/watching";
import type { Seen } from "../observe.ts";
import { readAcknowledged, writeAcknowledged } from "./acknowledged.ts";
import { checkpointName, readCheckpoint, writeCheckpoint } from "./checkpoint.ts";
import { appendToFile, replaceFile } from "./durable-files.ts";
import {
  listFirsts,
  mendSegment,
  readSegment,
  readUndamaged,
  type Segment,
  segmentPath,
} from "./segment.ts";
import { splitBatches } from "./split-batches.ts";
import { DamagedSpool } from "./unreadable-spool.ts";
import { withoutRows } from "./without-rows.ts";

/** Batches on the disk, numbered and in order, until somebody has them: bounded, and whole after any fall. */
export type Spool = {
  /** Of the watch that filled it last, while the machine has not been started anew. */
  readonly mark: WatchMark | undefined;
  /** Keeps what was seen; returns once it is on the disk. Where it throws, nothing of it is kept. */
  readonly add: (seen: Seen, mark: WatchMark) => Promise<void>;
  /** The first batch that nobody has yet; undefined if there is none. */
  readonly oldest: () => Promise<ObservationBatch | undefined>;
  /** Somebody has all batches up to this number. */
  readonly acknowledge: (number: number) => Promise<void>;
  /** How many batches nobody has, and the bytes that they take. */
  readonly waiting: () => { readonly batches: number; readonly bytes: number };
};

/** How large a spool may be, and the files that it is in. */
export type SpoolBounds = {
  /** The rows of the oldest batches are given up beyond it; their coverage stays. */
  readonly mostBytes: number;
  readonly bytesOfSegment: number;
};

/**
 * Opens the spool of a folder, which is there and this process's own; a new one if there is none. Throws DamagedSpool where what is there
 * cannot be gone on with, ForeignSpool where a newer version can; either way nothing of it is changed.
 */
export async function openSpool(folder: string, bounds: SpoolBounds): Promise<Spool> {
  const checkpoint = await readCheckpoint(folder);
  const spool = checkpoint?.spool ?? randomUUID();
  const firsts = await listFirsts(folder);
  let acknowledged = await readAcknowledged(folder);
  if (checkpoint === undefined && (firsts.length > 0 || acknowledged > 0)) {
    throw new DamagedSpool(
      join(folder, checkpointName),
      "it is gone, and nothing can be numbered on without it",
    );
  }
  const segments = await mended(folder, firsts);
  let next = 1 + Math.max(acknowledged, await lastNumber(folder, segments));
  let stripped = 0;
  let held: { readonly first: number; readonly batches: readonly ObservationBatch[] } | undefined;

  const append = async (batches: readonly ObservationBatch[]): Promise<void> => {
    for (const batch of batches) {
      if (batch.number < next) continue;
      const text = `${JSON.stringify(batch)}\n`;
      let last = segments.at(-1);
      if (last === undefined || last.bytes >= bounds.bytesOfSegment) {
        last = { first: batch.number, bytes: 0 };
        segments.push(last);
      }
      const path = segmentPath(folder, last);
      try {
        await appendToFile(path, text);
      } catch (error) {
        // A full disk may have taken a part of it.
        await truncate(path, last.bytes).catch(() => undefined);
        throw error;
      }
      segments[segments.length - 1] = { ...last, bytes: last.bytes + Buffer.byteLength(text) };
      next = batch.number + 1;
      held = undefined;
    }
  };
  const keepWithin = async (): Promise<void> => {
    // The last one is still written to.
    for (
      let at = stripped;
      at < segments.length - 1 && bytesOf(segments) > bounds.mostBytes;
      at++
    ) {
      const segment = segments[at];
      if (segment === undefined) return;
      const path = segmentPath(folder, segment);
      const { batches, damages } = await readUndamaged(path);
      stripped = at + 1;
      // Whoever sends it says so.
      if (damages.length > 0) continue;
      const text = batches.map((batch) => `${JSON.stringify(withoutRows(batch))}\n`).join("");
      await replaceFile(path, text);
      segments[at] = { ...segment, bytes: Buffer.byteLength(text) };
      held = undefined;
    }
  };
  const batchesOf = async (segment: Segment): Promise<readonly ObservationBatch[]> => {
    if (held?.first !== segment.first) {
      const batches = await readSegment(segmentPath(folder, segment));
      held = { first: segment.first, batches };
    }
    return held.batches;
  };

  const oldest = async (): Promise<ObservationBatch | undefined> => {
    for (const segment of segments) {
      const found = (await batchesOf(segment)).find(({ number }) => number > acknowledged);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const acknowledge = async (number: number): Promise<void> => {
    acknowledged = Math.max(acknowledged, number);
    await writeAcknowledged(folder, acknowledged);
    while (segments[0] !== undefined && (segments[1]?.first ?? next) <= acknowledged + 1) {
      const [done] = segments.splice(0, 1);
      stripped = Math.max(0, stripped - 1);
      if (done !== undefined) await rm(segmentPath(folder, done), { force: true });
    }
  };

  // Who fills it and who empties it do so at the same time; the segments are changed by one at a time.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(act: () => Promise<Result>): Promise<Result> => {
    const done = turn.then(act);
    turn = done.catch(() => undefined);
    return done;
  };

  let pending = checkpoint?.batches ?? [];
  const settle = async (): Promise<void> => {
    await append(pending);
    pending = [];
    await keepWithin();
  };
  const add = async (seen: Seen, mark: WatchMark): Promise<void> => {
    await settle();
    const batches = splitBatches(seen, { spool, next });
    await writeCheckpoint(folder, { spool, batches, mark });
    // They are on the disk by their checkpoint, and never told anew: what is in their way now, the next will meet.
    pending = batches;
    await settle().catch(() => undefined);
  };

  await append(pending);
  return {
    mark: checkpoint?.mark,
    add: (seen, mark) => inTurn(() => add(seen, mark)),
    oldest: () => inTurn(oldest),
    acknowledge: (number) => inTurn(() => acknowledge(number)),
    waiting: () => ({ batches: next - 1 - acknowledged, bytes: bytesOf(segments) }),
  };
}

async function mended(folder: string, firsts: readonly number[]): Promise<Segment[]> {
  const segments: Segment[] = [];
  for (const first of firsts) {
    segments.push({ first, bytes: await mendSegment(segmentPath(folder, { first })) });
  }
  return segments;
}

async function lastNumber(folder: string, segments: readonly Segment[]): Promise<number> {
  const last = segments.at(-1);
  if (last === undefined) return 0;
  const batches = await readSegment(segmentPath(folder, last));
  return batches.at(-1)?.number ?? last.first - 1;
}

function bytesOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { bytes }) => sum + bytes, 0);
}
