import { execFileSync } from "node:child_process";
import { statfs, writeFile } from "node:fs/promises";

/** Mounts a file system in memory of a size of its own, in bytes, on a directory; says whether it could: only root may. */
export function mountSmallDisk(at: string, size: number): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", at], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Takes it away again, whatever is still open there. */
export function unmountSmallDisk(at: string): void {
  execFileSync("umount", ["--lazy", at]);
}

/** Writes a file so large that so many bytes are left on its disk. */
export async function fillDisk(path: string, left: number): Promise<void> {
  const { bavail, bsize } = await statfs(path.slice(0, path.lastIndexOf("/")));
  await writeFile(path, new Uint8Array(Math.max(0, bavail * bsize - left)));
}

/** Why a test that needs one is left out. */
export const withoutSmallDisk = "only root may mount a file system of its own size";
