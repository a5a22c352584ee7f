import { deliverAll, type SendBatch } from "./delivery/deliver.ts";
import { type Looked, observe, type Seen } from "./observe.ts";
import { joinSeen } from "./spool/join-seen.ts";
import { ownFolder } from "./spool/own-folder.ts";
import { openSpool, type SpoolBounds } from "./spool/spool.ts";

/** How a machine is observed for a server. */
export type ReportOptions = {
  /** Where what was seen waits until the server has it. */
  readonly folder: string;
  /** So many bytes may wait; 256 MiB hold a day of a machine with much to tell. */
  readonly mostBytes?: number;
  readonly site?: string;
  readonly means?: "ss" | "proc";
  readonly send: SendBatch;
  readonly complain: (what: string) => void;
  readonly looked?: (look: Looked) => void;
  readonly signal: AbortSignal;
};

const defaultBytes = 256 * 2 ** 20;
const bytesOfSegment = 2 ** 20;
/** When it is told to stop, it waits so long for the server to take what is left. */
const lastWait = 5_000;

/**
 * Observes this machine until it is told to stop, and reports each minute to a server as soon as that takes it; until then it is
 * kept on the disk, and a later run reports it. Throws where it cannot see, or cannot have the folder.
 */
export async function report(options: ReportOptions): Promise<void> {
  const { folder, signal, send, complain } = options;
  const bounds: SpoolBounds = { mostBytes: options.mostBytes ?? defaultBytes, bytesOfSegment };
  const owned = await ownFolder(folder);
  try {
    const spool = await openSpool(folder, bounds);
    const delivery = { spool, send, complain, jitter: Math.random };
    let delivering: Promise<void> = deliverAll(delivery, signal);
    let unwritten: Seen | undefined;
    await observe({
      ...options,
      ...(spool.mark === undefined ? {} : { mark: spool.mark }),
      tell: async (seen, mark) => {
        unwritten = joinSeen(unwritten, seen);
        try {
          await spool.add(unwritten, mark);
          unwritten = undefined;
        } catch (error) {
          complain(
            `${folder} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
          );
        }
        delivering = delivering.then(() => deliverAll(delivery, signal));
      },
    });
    await delivering;
    await deliverAll(delivery, AbortSignal.timeout(lastWait));
  } finally {
    await owned.giveBack();
  }
}
