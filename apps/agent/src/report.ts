import { deliverAll, type Delivered, type SendBatch } from "./delivery/deliver.ts";
import { deliverSetAside } from "./delivery/deliver-set-aside.ts";
import { type Looked, observe } from "./observe.ts";
import { hardwareId, machineId } from "./machine-id.ts";
import { fillSpool } from "./spool/fill-spool.ts";
import { ownFolder } from "./spool/own-folder.ts";
import { ownObserver } from "./spool/own-observer.ts";
import { setAside } from "./spool/set-aside.ts";
import { openSpool } from "./spool/spool.ts";
import { DamagedSpool } from "./spool/unreadable-spool.ts";

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
  const { folder, signal, complain } = options;
  const owned = await ownFolder(folder);
  try {
    const hardware = hardwareId();
    const ids = { system: machineId(), withHardware: machineId(hardware), hardware };
    const { id, spool, complaint } = await ownObserver(folder, ids);
    if (complaint !== undefined) complain(complaint);
    for (;;) {
      try {
        return await reportFrom(spool, { ...options, id });
      } catch (error) {
        if (!(error instanceof DamagedSpool) || signal.aborted) throw error;
        const aside = await setAside(folder, spool);
        complain(
          `${error.message}: what waited is in ${aside}, and what of it can be read is sent`,
        );
      }
    }
  } finally {
    owned.giveBack();
  }
}

/** Observes and reports by way of one spool, and sends what was set aside beside it. Throws DamagedSpool where that is to be set aside too. */
async function reportFrom(
  place: string,
  { id, ...options }: ReportOptions & { readonly id: string },
): Promise<void> {
  const { folder, signal, send, complain } = options;
  const over = new AbortController();
  const lasts = AbortSignal.any([signal, over.signal]);
  const delivery = { send, complain, jitter: Math.random };
  let sendingLeft: Promise<void> | undefined;
  // A new token becomes that of the first observer of which something is taken by it, which is not to be one that was set aside.
  const sendLeft = ({ taken }: Delivered) => {
    if (taken > 0) sendingLeft ??= deliverSetAside(folder, delivery, lasts);
  };
  try {
    const mostBytes = options.mostBytes ?? defaultBytes;
    const spool = await openSpool(place, { mostBytes, bytesOfSegment });
    // What cannot be sent at all, such as a folder of another version, ends the observing too.
    const deliver = () =>
      deliverAll({ ...delivery, spool }, signal).then(sendLeft, (error) => over.abort(error));
    let delivering: Promise<void> = deliver();
    const fill = fillSpool(spool, (why) => complain(`${folder} cannot be written: ${why}`));
    await observe({
      ...options,
      signal: lasts,
      id,
      ...(spool.mark === undefined ? {} : { mark: spool.mark }),
      tell: async (seen, mark) => {
        await fill(seen, mark);
        delivering = delivering.then(deliver);
      },
    });
    await delivering;
    over.signal.throwIfAborted();
    await deliverAll({ ...delivery, spool }, AbortSignal.timeout(lastWait));
  } finally {
    over.abort();
    await sendingLeft;
  }
}
