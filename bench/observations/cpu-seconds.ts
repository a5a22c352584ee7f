import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Ticks of the clock of processes in a second (Linux). */
const ticks = 100;

/** Seconds of CPU time that a process and the database of a data directory have taken (Linux). */
export function cpuSeconds(pid: number, directory: string): number {
  const file = readFileSync(join(directory, "postgres", "postmaster.pid"), "utf8");
  const database = Number.parseInt(file, 10);
  return [pid, ...withChildren(database)].reduce((sum, each) => sum + secondsOf(each), 0);
}

function withChildren(parent: number): readonly number[] {
  const children = readdirSync("/proc")
    .map(Number)
    .filter((pid) => fieldsOf(pid)[1] === String(parent));
  return [parent, ...children];
}

/** In user and system mode, with what children that ended took. */
function secondsOf(pid: number): number {
  const fields = fieldsOf(pid);
  return fields.slice(11, 15).reduce((sum, each) => sum + Number(each), 0) / ticks;
}

/** The fields behind the name of the process: state, parent and so on (proc_pid_stat(5)). */
function fieldsOf(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
  } catch {
    return [];
  }
}
