import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import process from "node:process";
import { CannotRun, reasonOf } from "../failure.ts";
import { plain } from "../render/words.ts";

/** Writes a file so that it is there whole or not at all, and what was there before stays until then. Throws CannotRun. */
export function writeWhole(path: string, text: string): void {
  const half = `${path}.${process.pid}.part`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(half, text, { flush: true });
    renameSync(half, path);
  } catch (error) {
    rmSync(half, { force: true });
    throw new CannotRun(`cannot write ${plain(path)}: ${reasonOf(error)}`);
  }
}
