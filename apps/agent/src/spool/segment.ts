import { readFile, truncate } from "node:fs/promises";
import { join } from "node:path";
import { ObservationBatch } from "@mainstay/flows/watching";
import { ForeignSpool } from "./foreign-spool.ts";

/** A file of batches, one a line, named by the number of the first. */
export type Segment = { readonly first: number; readonly bytes: number };

/** Where a segment is. */
export function segmentPath(folder: string, { first }: Pick<Segment, "first">): string {
  return join(folder, `${String(first).padStart(12, "0")}.jsonl`);
}

/** The number of the first batch by the name of a file; undefined for other files. */
export function segmentOf(name: string): number | undefined {
  const digits = /^(\d{12})\.jsonl$/.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The batches of a segment; what a fall has left half written at its end is none. Throws ForeignSpool where another version wrote them. */
export async function readSegment(path: string): Promise<readonly ObservationBatch[]> {
  const batches = batchesIn(await readFile(path, "utf8"));
  return batches.map(({ data }) => {
    if (data === undefined) throw new ForeignSpool(path);
    return data;
  });
}

/** Cuts off what a fall has left half written at the end of a segment, and returns how long it is then. */
export async function mendSegment(path: string): Promise<number> {
  const text = await readFile(path);
  const whole = text.lastIndexOf("\n") + 1;
  if (whole < text.length) await truncate(path, whole);
  return whole;
}

function batchesIn(text: string) {
  return text
    .slice(0, text.lastIndexOf("\n") + 1)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => ObservationBatch.safeParse(JSON.parse(line)));
}
