import { deliverAll, type SendBatch } from "./delivery/deliver.ts";
import { type Looked, observe } from "./observe.ts";
import { hardwareId, machineId } from "./machine-id.ts";
import { fillSpool } from "./spool/fill-spool.ts";
import { ownFolder } from "./spool/own-folder.ts";
import { ownObserver } from "./spool/own-observer.ts";
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
    const hardware = hardwareId();
    const ids = { system: machineId(), withHardware: machineId(hardware), hardware };
    const { id, complaint } = await ownObserver(folder, ids);
    if (complaint !== undefined) complain(complaint);
    const spool = await openSpool(folder, bounds);
    const delivery = { spool, send, complain, jitter: Math.random };
    // What cannot be sent at all, such as a folder of another version, ends the observing too.
    const failure = new AbortController();
    const deliver = () => deliverAll(delivery, signal).catch((error) => failure.abort(error));
    let delivering: Promise<void> = deliver();
    const fill = fillSpool(spool, (why) => complain(`${folder} cannot be written: ${why}`));
    await observe({
      ...options,
      signal: AbortSignal.any([signal, failure.signal]),
      id,
      ...(spool.mark === undefined ? {} : { mark: spool.mark }),
      tell: async (seen, mark) => {
        await fill(seen, mark);
        delivering = delivering.then(deliver);
      },
    });
    await delivering;
    failure.signal.throwIfAborted();
    await deliverAll(delivery, AbortSignal.timeout(lastWait));
  } finally {
    owned.giveBack();
  }
}
