import { readdirSync, readFileSync } from "node:fs";

const millisecondsOfTick = 10;

/** The milliseconds that processors have worked for a process: by itself, for what it ran that is over, and for what still runs. */
export type Spent = { readonly own: number; readonly ended: number; readonly running: number };

/** What a process has spent until now. */
export function spentBy(pid: number): Spent {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields
    .slice(11, 15)
    .map((ticks) => Number(ticks) * millisecondsOfTick);
  const running = childrenOf(pid).map(spentBy);
  return {
    own: user + system,
    ended: endedUser + endedSystem,
    running: running.reduce((sum, child) => sum + child.own + child.ended + child.running, 0),
  };
}

/** The milliseconds that processors have worked for programs that this process ran and that are over. */
export function spentByEnded(): number {
  const stat = readFileSync("/proc/self/stat", "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields.slice(13, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * millisecondsOfTick;
}

/** The most bytes that a process has had in memory. */
export function mostOwnMemoryOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1_024;
}

/** The bytes that a process has for itself now, without the pages of the file that it runs. */
export function privateMemoryOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/^RssAnon:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1_024;
}

/** The most bytes that a process and those that it runs now have had in memory. */
export function mostMemoryOf(pid: number): number {
  return (
    mostOwnMemoryOf(pid) + childrenOf(pid).reduce((sum, child) => sum + mostMemoryOf(child), 0)
  );
}

function childrenOf(pid: number): readonly number[] {
  const lists = readdirSync(`/proc/${pid}/task`).map((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, "utf8"),
  );
  return lists
    .flatMap((list) => list.split(" "))
    .filter((one) => one !== "")
    .map(Number);
}
