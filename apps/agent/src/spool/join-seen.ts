import type { Seen } from "../observe.ts";

/** What could not be written down is held in memory up to so many rows; beyond them it is counted as lost. */
const mostHeldRows = 100_000;
/** Names are told again with the next hour; no batch holds more. */
const mostHeldNames = 10_000;
/** Processes are told again with the next day. */
const mostHeldProcesses = 5_000;

/** What was seen before and could not be written down, with what is seen now. */
export function joinSeen(before: Seen | undefined, now: Seen): Seen {
  if (before === undefined) return now;
  const isTooMuch = before.minutes.length + now.minutes.length > mostHeldRows;
  const coverage = isTooMuch
    ? before.coverage.map((one) => ({ ...one, seen: 0, attributed: 0, lost: one.lost + one.seen }))
    : before.coverage;
  const machines = now.machines ?? before.machines;
  const processes = [...(before.processes ?? []), ...(now.processes ?? [])];
  return {
    ...now,
    ...(machines === undefined ? {} : { machines }),
    ...(processes.length === 0 ? {} : { processes: processes.slice(-mostHeldProcesses) }),
    coverage: [...coverage, ...now.coverage],
    minutes: isTooMuch ? now.minutes : [...before.minutes, ...now.minutes],
    listeners: now.listeners.length === 0 ? before.listeners : now.listeners,
    names: [...before.names, ...now.names].slice(-mostHeldNames),
  };
}
