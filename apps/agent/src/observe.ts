import { hostname } from "node:os";
import { setTimeout } from "node:timers/promises";
import {
  machineWatch,
  type ObservationBatch,
  type ObservedMinute,
  type Told,
  type Wanted,
  type WatchMark,
} from "@mainstay/flows/watching";
import { lookTurns } from "./look-turns.ts";
import { machineId } from "./machine-id.ts";
import { newsOfMachine } from "./news-of-machine.ts";
import { openSight } from "./open-sight.ts";
import type { LookDepth } from "./sight.ts";
import { spentTime } from "./spent-time.ts";

/** A batch that is not numbered yet. */
export type Seen = Omit<ObservationBatch, "spool" | "number">;

/** How a machine is observed. */
export type ObserveOptions = {
  /** Who observes, if another than what the system says of the machine. */
  readonly id?: string;
  /** Where its private addresses mean what they mean here. */
  readonly site?: string;
  /** Of the watch that this one goes on from. */
  readonly mark?: WatchMark;
  /** `proc` leaves `ss` aside where there is one. */
  readonly means?: "ss" | "proc";
  /** Told after each look, with what is open or gathered until then. */
  readonly looked?: (look: Looked) => void;
  /** Told what was seen in a minute; the watch goes on when it is kept. */
  readonly tell: (seen: Seen, mark: WatchMark) => Promise<void> | void;
  readonly signal: AbortSignal;
};

/** What there is to see after a look. */
export type Looked = {
  /** By what means it looks. */
  readonly by: string;
  /** What is open, or was seen since a minute was told last. */
  readonly rows: readonly ObservedMinute[];
};

const minuteLength = 60_000;
const mostListeners = 10_000;
/** Whoever stops the program does not wait for long before killing it. */
const longestLastLook = 10_000;

/** Observes this machine until it is told to stop, and then tells what it saw of the last minute. Throws where it cannot see. */
export async function observe(options: ObserveOptions): Promise<void> {
  const { mark, signal, tell, looked } = options;
  const host = hostname();
  const id = options.id ?? machineId();
  const begun = minuteOf(Date.now());
  const watch = machineWatch({ host, minute: begun, ...(mark === undefined ? {} : { mark }) });
  const sight = await openSight(watch, options.means ?? "ss");
  const look = async (depth: LookDepth, lasts: AbortSignal): Promise<void> => {
    await sight.look(depth, lasts);
    looked?.({ by: sight.by, rows: watch.untold(minuteOf(Date.now())) });
  };
  let isFirst = true;
  let knownListeners = "";
  const isNewMachine = newsOfMachine();

  const newListeners = (told: Told, wanted: Wanted): Seen["listeners"] => {
    const listeners = told.listeners
      .slice(0, mostListeners)
      .map((one) => ({ ...one, protocol: "tcp" as const }));
    const known = JSON.stringify(listeners);
    if (wanted === "changed" && known === knownListeners) return [];
    knownListeners = known;
    return listeners;
  };
  const describedBy = ({ processes, coverage }: Told, wanted: Wanted): Partial<Seen> => {
    const addresses = [...sight.addresses()];
    const properties = { ...sight.machine(), ...(addresses.length === 0 ? {} : { addresses }) };
    const isNew = isNewMachine(JSON.stringify(properties), { minute: coverage.to - 1, wanted });
    return {
      ...(isNew ? { machines: [{ properties }] } : {}),
      ...(processes.length === 0 ? {} : { processes: [...processes] }),
    };
  };
  const toSeen = (told: Told, wanted: Wanted): Seen => ({
    observer: {
      kind: "machine",
      id,
      host,
      site: options.site ?? "default",
      addresses: [...sight.addresses()],
      platform: sight.platform,
    },
    coverage: [{ ...told.coverage, withheld: [...sight.withheld()] }],
    minutes: [...told.minutes],
    listeners: newListeners(told, wanted),
    names: [...told.names],
    ...describedBy(told, wanted),
  });
  const wantedOf = (minute: number): Wanted =>
    isFirst || minute % 60 === 59 || signal.aborted ? "all" : "changed";
  const tellMinute = async (minute: number, wanted: Wanted): Promise<void> => {
    isFirst = false;
    const told = watch.tell(minute, wanted);
    await tell(toSeen(told, wanted), told.mark);
  };

  try {
    let minute = begun;
    const turns = lookTurns(sight.pause);
    while (!signal.aborted) {
      const at = Date.now();
      const now = minuteOf(at);
      const wanted = now > minute ? wantedOf(now - 1) : undefined;
      // What just goes on is told with the bytes that it has until then.
      const depth = wanted === "all" ? "whole" : turns.depthAt(at);
      const before = spentTime();
      await look(depth, signal);
      turns.took({ depth, at, cost: spentTime() - before });
      if (wanted !== undefined) {
        await tellMinute(now - 1, wanted);
        minute = now;
      }
      await pauseUntil(Math.min(turns.pause(), toNextMinute()), signal);
    }
    await look("whole", AbortSignal.timeout(longestLastLook));
    await tellMinute(minuteOf(Date.now()), "all");
  } finally {
    sight.close();
  }
}

function minuteOf(instant: number): number {
  return Math.floor(instant / minuteLength);
}

/** A little after the minute has turned, so that no rounding looks just before it. */
function toNextMinute(): number {
  return minuteLength - (Date.now() % minuteLength) + 5;
}

async function pauseUntil(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
}
