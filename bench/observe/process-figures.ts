import { readdirSync, readFileSync } from "node:fs";

const millisecondsOfTick = 10;

/** The milliseconds that processors have worked for a process, and for what it ran, be that over or not. */
export function spentBy(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const own = fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0);
  return own * millisecondsOfTick + childrenOf(pid).reduce((sum, child) => sum + spentBy(child), 0);
}

/** The milliseconds that processors have worked for programs that this process ran and that are over. */
export function spentByEnded(): number {
  const stat = readFileSync("/proc/self/stat", "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields.slice(13, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * millisecondsOfTick;
}

/** The most bytes that a process and those that it runs now have had in memory. */
export function mostMemoryOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const own = Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1_024;
  return own + childrenOf(pid).reduce((sum, child) => sum + mostMemoryOf(child), 0);
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
