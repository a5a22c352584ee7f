import { join } from "node:path";
import { ObservationBatch, type WatchMark } from "@mainstay/flows/watching";
import * as z from "zod";
import { readProc } from "../linux/read-proc.ts";
import { findText, replaceFile } from "./durable-files.ts";
import { DamagedSpool, whyUnreadable } from "./unreadable-spool.ts";

/**
 * What a spool was about to write, with what has been told by it: written first, so that after a fall both are known or neither is.
 */
export type Checkpoint = {
  readonly spool: string;
  readonly batches: readonly ObservationBatch[];
  readonly mark: WatchMark | undefined;
};

const Counters = z.object({
  activeOpens: z.number(),
  passiveOpens: z.number(),
  failures: z.number(),
  unreachable: z.number(),
});
const Written = z.object({
  spool: z.string().min(1),
  boot: z.string(),
  batches: z.array(ObservationBatch),
  mark: z
    .object({
      minute: z.int(),
      namespaces: z.record(
        z.string(),
        z.object({ told: z.array(z.string()), counters: Counters.optional() }),
      ),
    })
    .optional(),
});

/** The file in which the checkpoint of a spool is. */
export const checkpointName = "checkpoint.json";

/**
 * Reads the checkpoint of a folder; undefined if there is none. Of another start of the machine, no mark is left. Throws ForeignSpool
 * where it says what this version does not know, and DamagedSpool where no version wrote it so.
 */
export async function readCheckpoint(folder: string): Promise<Checkpoint | undefined> {
  const path = join(folder, checkpointName);
  const text = await findText(path);
  if (text === undefined) return undefined;
  const { data, error } = Written.safeParse(parseJson(text, path));
  if (data === undefined) throw whyUnreadable(path, error);
  const { spool, boot, batches, mark } = data;
  return {
    spool,
    batches,
    mark: boot === bootId() && mark !== undefined ? toMark(mark) : undefined,
  };
}

/** Writes a checkpoint, and returns once it is on the disk. */
export async function writeCheckpoint(folder: string, checkpoint: Checkpoint): Promise<void> {
  await replaceFile(
    join(folder, checkpointName),
    JSON.stringify({ ...checkpoint, boot: bootId() }),
  );
}

/** The kernel numbers sockets anew, and counts from nothing, each time that it starts. */
function bootId(): string {
  return readProc("/proc/sys/kernel/random/boot_id")?.trim() ?? "unknown";
}

function toMark({ minute, namespaces }: NonNullable<z.output<typeof Written>["mark"]>): WatchMark {
  return {
    minute,
    namespaces: Object.fromEntries(
      Object.entries(namespaces).map(([id, { told, counters }]) => [
        id,
        counters === undefined ? { told } : { told, counters },
      ]),
    ),
  };
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DamagedSpool(path, error instanceof Error ? error.message : String(error));
  }
}
