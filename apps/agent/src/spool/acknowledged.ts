import { join } from "node:path";
import { findText, replaceFile } from "./durable-files.ts";

/** The file in which it is kept up to which number somebody has the batches of a spool. */
export const acknowledgedName = "acknowledged";

/** Up to which number somebody has the batches of a spool; 0 if of none. */
export async function readAcknowledged(folder: string): Promise<number> {
  const text = (await findText(join(folder, acknowledgedName))) ?? "0";
  // What is sent once more is known again: that is better than to leave out what nobody has.
  return /^\d+$/.test(text) ? Number(text) : 0;
}

/** Keeps that somebody has all batches up to a number, and returns once that is on the disk. */
export async function writeAcknowledged(folder: string, number: number): Promise<void> {
  await replaceFile(join(folder, acknowledgedName), String(number));
}
