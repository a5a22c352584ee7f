import { readdir, readFile, truncate } from "node:fs/promises";
import { join } from "node:path";
import { ObservationBatch } from "@mainstay/flows/watching";
import { DamagedSpool, ForeignSpool, whyUnreadable } from "./unreadable-spool.ts";

/** A file of batches, one a line, named by the number of the first. */
export type Segment = { readonly first: number; readonly bytes: number };

/** Where a segment is. */
export function segmentPath(folder: string, { first }: Pick<Segment, "first">): string {
  return join(folder, `${String(first).padStart(12, "0")}.jsonl`);
}

/** The numbers of the first batches of all segments in a folder, in order. */
export async function listFirsts(folder: string): Promise<readonly number[]> {
  return (await readdir(folder)).flatMap((name) => segmentOf(name) ?? []).toSorted((a, b) => a - b);
}

/** The number of the first batch by the name of a file; undefined for other files. */
export function segmentOf(name: string): number | undefined {
  const digits = /^(\d{12})\.jsonl$/.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/**
 * The batches of a segment; what a fall has left half written at its end is none. Throws ForeignSpool where a newer version wrote them,
 * DamagedSpool where none did, or where it is gone.
 */
export async function readSegment(path: string): Promise<readonly ObservationBatch[]> {
  const { batches, damages } = await readUndamaged(path).catch((error) => {
    if (error?.code === "ENOENT") throw new DamagedSpool(path, "it is gone");
    throw error;
  });
  if (damages[0] !== undefined) throw damages[0];
  return batches;
}

/** The batches of a segment, and what is wrong with each line that is none. Throws ForeignSpool. */
export async function readUndamaged(path: string): Promise<{
  readonly batches: readonly ObservationBatch[];
  readonly damages: readonly DamagedSpool[];
}> {
  const text = await readFile(path, "utf8");
  const lines = text.slice(0, text.lastIndexOf("\n") + 1).split("\n");
  const batches: ObservationBatch[] = [];
  const damages: DamagedSpool[] = [];
  for (const [at, line] of lines.entries()) {
    if (line === "") continue;
    const read = batchIn(line, `${path}, line ${at + 1},`);
    if (read instanceof ForeignSpool) throw read;
    if (read instanceof DamagedSpool) damages.push(read);
    else batches.push(read);
  }
  return { batches, damages };
}

/** Cuts off what a fall has left half written at the end of a segment, and returns how long it is then. */
export async function mendSegment(path: string): Promise<number> {
  const text = await readFile(path);
  const whole = text.lastIndexOf("\n") + 1;
  if (whole < text.length) await truncate(path, whole);
  return whole;
}

function batchIn(line: string, place: string): ObservationBatch | ForeignSpool | DamagedSpool {
  try {
    const { data, error } = ObservationBatch.safeParse(JSON.parse(line));
    return data ?? whyUnreadable(place, error);
  } catch (error) {
    return new DamagedSpool(place, error instanceof Error ? error.message : String(error));
  }
}
