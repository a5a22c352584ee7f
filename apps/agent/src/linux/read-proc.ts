import { readFileSync, readlinkSync, readdirSync } from "node:fs";

/** The text of a file of the kernel; undefined where it is gone, as those of processes may be at any time, or must not be read. */
export function readProc(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** Where a link of the kernel leads; undefined where it is gone or must not be read. */
export function readProcLink(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

/** The names in a folder of the kernel; none where it is gone or must not be read. */
export function listProc(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

/** The numbers of all processes. */
export function listProcesses(): readonly string[] {
  return listProc("/proc").filter((name) => /^\d+$/.test(name));
}
