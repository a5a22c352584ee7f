import type { ProcessSeen } from "../observation.ts";
import type { ObservedProcess } from "../observations/observation-batch.ts";
import type { Wanted } from "./minute-book.ts";

/** A process that something on the machine told of, and whether it still is there. */
export type HeardProcess = { readonly seen: ProcessSeen; readonly isThere: () => boolean };

/** What the processes of a machine are, of which what is new is told on. */
export type KnownProcesses = {
  readonly hear: (heard: HeardProcess) => void;
  /** Those that are new or otherwise than was told; once an hour those too that began anew, and once a day all that still are there. */
  readonly tell: (minute: number, wanted: Wanted) => readonly ObservedProcess[];
};

type Known = HeardProcess & {
  /** What was told last: with when it began, and without. */
  readonly told: string;
  readonly toldButStart: string;
};

/** No batch holds more. */
const most = 5000;
const minutesOfDay = 1440;

/** Knows no processes yet. Those of one program and unit are one. */
export function knownProcesses(): KnownProcesses {
  const known = new Map<string, Known>();
  let day: number | undefined;

  const forgetThoseGone = (): void => {
    for (const [key, { isThere }] of known) if (!isThere()) known.delete(key);
  };
  return {
    hear: (heard) => {
      const { process, unit } = heard.seen;
      const key = JSON.stringify([process, unit]);
      const before = known.get(key) ?? { told: "", toldButStart: "" };
      if (known.has(key) || known.size < most) known.set(key, { ...before, ...heard });
    },
    tell: (minute, wanted) => {
      const today = Math.floor(minute / minutesOfDay);
      const isAll = wanted === "all" && today !== day;
      if (isAll) forgetThoseGone();
      if (wanted === "all") day = today;
      return [...known].flatMap(([key, one]) => {
        const { startedAt: _, ...rest } = one.seen.properties;
        const told = JSON.stringify(one.seen.properties);
        const toldButStart = JSON.stringify(rest);
        const isNew = wanted === "all" ? told !== one.told : toldButStart !== one.toldButStart;
        if (!isNew && !isAll) return [];
        known.set(key, { ...one, told, toldButStart });
        return [one.seen];
      });
    },
  };
}
