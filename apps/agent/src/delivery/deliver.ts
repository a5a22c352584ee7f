import { setTimeout } from "node:timers/promises";
import type { ObservationBatch } from "@mainstay/flows/watching";
import type { Spool } from "../spool/spool.ts";
import { withoutRows } from "../spool/without-rows.ts";

/**
 * What became of a batch that was sent: the other side has it; it does not want it, now or ever; it does not take it of whoever sends; or
 * something else is in the way that may be mended, so it is sent again.
 */
export type Sent =
  | { readonly kind: "taken" }
  | { readonly kind: "unwanted"; readonly why: string }
  | { readonly kind: "denied"; readonly why: string }
  | { readonly kind: "again"; readonly why: string; readonly afterSeconds?: number };

/** Sends one batch. */
export type SendBatch = (batch: ObservationBatch, signal: AbortSignal) => Promise<Sent>;

/** Where batches come from and go to, and who hears of what goes wrong, once as long as it stays the same. */
export type Delivery = {
  readonly spool: Pick<Spool, "oldest" | "acknowledge">;
  readonly send: SendBatch;
  readonly complain: (what: string) => void;
  /** A share of the pause that is waited in addition: from 0 to 1, and not the same on all machines. */
  readonly jitter: () => number;
  /** Whether what is denied is left where it is, rather than sent again until somebody has mended that. */
  readonly leavesDenied?: boolean;
};

/** How many batches the other side took, and whether all that were there are done with. */
export type Delivered = { readonly taken: number; readonly isAll: boolean };

const firstPause = 1_000;
const longestPause = 300_000;

/**
 * Sends the batches of a spool in their order, each until it is taken, and returns when none is left or it is told to stop. Nothing
 * is sent before what came before it. What the system cannot read or write now is tried again; throws where a spool is damaged, or a newer
 * version's.
 */
export async function deliverAll(delivery: Delivery, signal: AbortSignal): Promise<Delivered> {
  const { spool, complain, jitter, leavesDenied = false } = delivery;
  let taken = 0;
  let pause = firstPause;
  let known = "";
  const later = async (why: string, atLeast = 0): Promise<void> => {
    if (signal.aborted) return;
    if (why !== known) complain(why);
    known = why;
    await wait(Math.max(atLeast, pause) * (1 + jitter()), signal);
    pause = Math.min(longestPause, pause * 2);
  };
  while (!signal.aborted) {
    let batch: ObservationBatch | undefined;
    try {
      batch = await spool.oldest();
    } catch (error) {
      if (!isOfSystem(error)) throw error;
      await later(`what waits cannot be read: ${error.message}`);
      continue;
    }
    if (batch === undefined) return { taken, isAll: true };
    const sent = await sendOrCount(batch, delivery, signal);
    if (sent.kind === "denied" && leavesDenied) {
      complain(`it is left here, and sent after the next start: ${sent.why}`);
      return { taken, isAll: false };
    }
    if (sent.kind === "again" || sent.kind === "denied") {
      await later(sent.why, sent.kind === "again" ? (sent.afterSeconds ?? 0) * 1_000 : 0);
      continue;
    }
    try {
      await spool.acknowledge(batch.number);
    } catch (error) {
      // It is sent once more then, which the other side knows again.
      const why = error instanceof Error ? error.message : String(error);
      await later(`what was taken cannot be noted: ${why}`);
      continue;
    }
    if (sent.kind === "unwanted") complain(`batch ${batch.number} is given up: ${sent.why}`);
    else {
      taken++;
      if (known !== "") complain("the server takes what is seen again");
    }
    [pause, known] = [firstPause, ""];
  }
  return { taken, isAll: false };
}

/**
 * Sends a batch; of one that the other side does not want, that its rows are lost, so that what is told of the coverage is true. Whoever
 * falls in between sends both again.
 */
async function sendOrCount(
  batch: ObservationBatch,
  { send, complain }: Delivery,
  signal: AbortSignal,
): Promise<Sent> {
  const sent = await send(batch, signal);
  if (sent.kind !== "unwanted" || batch.coverage.length === 0) return sent;
  const counted = await send(withoutRows(batch), signal);
  if (counted.kind !== "taken") return counted;
  complain(`the rows of batch ${batch.number} are given up and counted as lost: ${sent.why}`);
  return counted;
}

/** Whether a call of the system failed, as with a disk or too many files that are open: what it was of is as it was. */
function isOfSystem(error: unknown): error is Error {
  return error instanceof Error && "syscall" in error;
}

async function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
}
