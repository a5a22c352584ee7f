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

type Known = {
  /** Of those of one program and unit that were there when it was looked last, the one that began first is what they are. */
  readonly heard: readonly HeardProcess[];
  /** What was told last: with when it began, and without. */
  readonly told: string;
  readonly toldButStart: string;
};

/** No batch holds more. */
const most = 5000;
/** Of one program and unit so many are known, for when the first is gone. */
const mostOfOne = 16;
const minutesOfDay = 1440;

/** Knows no processes yet. Those of one program and unit are one. */
export function knownProcesses(): KnownProcesses {
  const known = new Map<string, Known>();
  let day: number | undefined;

  const forgetThoseGone = (): void => {
    for (const [key, one] of known) {
      const heard = one.heard.filter(({ isThere }) => isThere());
      if (heard.length === 0) known.delete(key);
      else known.set(key, { ...one, heard });
    }
  };
  return {
    hear: (fresh) => {
      const { process, unit } = fresh.seen;
      const key = JSON.stringify([process, unit]);
      const before = known.get(key);
      if (before === undefined && known.size >= most) return;
      const others = (before?.heard ?? []).filter(
        (one) => startOf(one) !== startOf(fresh) && one.isThere(),
      );
      const heard = [fresh, ...others].toSorted(byStart).slice(0, mostOfOne);
      known.set(key, { told: "", toldButStart: "", ...before, heard });
    },
    tell: (minute, wanted) => {
      const today = Math.floor(minute / minutesOfDay);
      const isAll = wanted === "all" && today !== day;
      if (isAll) forgetThoseGone();
      if (wanted === "all") day = today;
      return [...known].flatMap(([key, one]) => {
        const [first] = one.heard;
        if (first === undefined) return [];
        const { seen } = first;
        const { startedAt: _, ...rest } = seen.properties;
        const told = JSON.stringify(seen.properties);
        const toldButStart = JSON.stringify(rest);
        const isNew = wanted === "all" ? told !== one.told : toldButStart !== one.toldButStart;
        if (!isNew && !isAll) return [];
        known.set(key, { ...one, told, toldButStart });
        return [seen];
      });
    },
  };
}

function startOf({ seen }: HeardProcess): string {
  return seen.properties.startedAt ?? "";
}

function byStart(one: HeardProcess, other: HeardProcess): number {
  const [first, second] = [startOf(one), startOf(other)];
  return first === second ? 0 : first < second ? -1 : 1;
}
