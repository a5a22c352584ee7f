import type { MachineSeen } from "../observation.ts";
import {
  mostMachinesOfABatch,
  mostProcessesOfABatch,
  type ObservedMachine,
  type ObservedProcess,
} from "./observation-batch.ts";
import { longestPath, longestText } from "../properties/property-text.ts";

/** What the machines and processes of a file are, as it was told last, until it is taken. */
export type ToldProperties = {
  /** Whether there was room for it. */
  readonly hear: (place: string, seen: MachineSeen, minute?: number) => boolean;
  /** Those of a place that were told since, as much as a batch holds; undefined where there are none. */
  readonly take: (place: string) => TakenProperties | undefined;
};

/** As a batch has them. */
export type TakenProperties = {
  readonly machines?: ObservedMachine[];
  readonly processes?: ObservedProcess[];
};

type Pending = {
  readonly machines: Map<string, ObservedMachine>;
  readonly processes: Map<string, ObservedProcess>;
};

/** So many machines and processes of a file are kept. */
const most = 100_000;

/** Nothing was told yet. */
export function toldProperties(): ToldProperties {
  const newest = new Map<string, number>();
  const pending = new Map<string, Pending>();

  return {
    hear: (place, { host, properties, process }, minute) => {
      const key = JSON.stringify([place, host, process?.process, process?.unit]);
      const last = newest.get(key);
      if (last === undefined && newest.size >= most) return false;
      if (last !== undefined && (minute ?? 0) < last) return true;
      newest.set(key, minute ?? 0);
      const about = {
        host: host.slice(0, longestText),
        ...(minute === undefined ? {} : { at: minute }),
      };
      const told = pending.get(place) ?? { machines: new Map(), processes: new Map() };
      if (properties !== undefined) told.machines.set(key, { ...about, properties });
      if (process !== undefined) {
        const name = process.process.slice(0, longestPath);
        told.processes.set(key, { ...about, ...process, process: name });
      }
      if (told.machines.size + told.processes.size > 0) pending.set(place, told);
      return true;
    },
    take: (place) => {
      const told = pending.get(place);
      if (told === undefined) return undefined;
      const machines = taken(told.machines, mostMachinesOfABatch);
      const processes = taken(told.processes, mostProcessesOfABatch);
      if (told.machines.size + told.processes.size === 0) pending.delete(place);
      return {
        ...(machines.length === 0 ? {} : { machines }),
        ...(processes.length === 0 ? {} : { processes }),
      };
    },
  };
}

function taken<Kind>(from: Map<string, Kind>, limit: number): Kind[] {
  const found = [...from].slice(0, limit);
  for (const [key] of found) from.delete(key);
  return found.map(([, one]) => one);
}
