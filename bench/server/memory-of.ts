import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Bytes that a process and the database of a data directory take together, what they share counted once (Linux). */
export function memoryOf(pid: number, directory: string): number {
  const { server, database } = memoryBySide(pid, directory);
  return server + database;
}

/** The same, each on its own. */
export function memoryBySide(pid: number, directory: string) {
  const database = Number.parseInt(
    readFileSync(join(directory, "postgres", "postmaster.pid"), "utf8"),
    10,
  );
  const all = [database, ...childrenOf(database)].reduce((sum, each) => sum + share(each), 0);
  return { server: share(pid), database: all };
}

/** The most that a memory was while something was done, in bytes. */
export async function mostMeanwhile(memory: () => number, act: () => Promise<unknown>) {
  let most = memory();
  const looking = setInterval(() => (most = Math.max(most, memory())), lookedAtEvery);
  try {
    await act();
  } finally {
    clearInterval(looking);
  }
  return Math.max(most, memory());
}

/** How often memory is looked at, in milliseconds. */
const lookedAtEvery = 200;

function childrenOf(parent: number): readonly number[] {
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => {
      const status = Number.isInteger(pid) ? read(pid, "status") : "";
      return new RegExp(`^PPid:\\s+${parent}$`, "m").test(status);
    });
}

function share(pid: number): number {
  const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(read(pid, "smaps_rollup"))?.[1];
  return Number(kilobytes ?? 0) * 1024;
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}
