import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { CannotRun } from "../failure.ts";
import { plain } from "../render/words.ts";
import { type Instance, instances } from "./instances.ts";
import { readJsonFile } from "./read-list.ts";
import { writeWhole } from "./write-whole.ts";

const Checked = z.strictObject({
  /** The newest version when the service was last asked, and when that was. */
  latest: z.string().regex(/^\d{10}$/),
  at: z.iso.datetime(),
});

/** What is remembered between downloads, beside the lists. */
const UpdateMemory = z.strictObject({
  /** The service asks for one id for each installation, always the same. */
  clientRequestId: z.guid(),
  checked: z.partialRecord(z.enum(instances), Checked),
  /** When the service, asked too often, may be asked again. */
  waitUntil: z.iso.datetime().optional(),
});
export type UpdateMemory = z.output<typeof UpdateMemory>;
export type Checked = z.output<typeof Checked>;

/** What a folder remembers; the first time, a new id, which is written down before it is used. Throws CannotRun. */
export function openMemory(folder: string): UpdateMemory {
  const path = memoryPath(folder);
  if (!existsSync(path)) {
    const memory: UpdateMemory = { clientRequestId: randomUUID(), checked: {} };
    writeMemory(folder, memory);
    return memory;
  }
  return readMemory(path);
}

/** When each cloud's version was last checked, as far as a folder remembers. Throws CannotRun. */
export function checkedIn(folder: string): Partial<Record<Instance, Checked>> {
  const path = memoryPath(folder);
  return existsSync(path) ? readMemory(path).checked : {};
}

/** Writes down what is to be remembered. Throws CannotRun. */
export function writeMemory(folder: string, memory: UpdateMemory): void {
  writeWhole(memoryPath(folder), `${JSON.stringify(memory, undefined, 2)}\n`);
}

function readMemory(path: string): UpdateMemory {
  const memory = UpdateMemory.safeParse(readJsonFile(path));
  if (memory.success) return memory.data;
  const [issue] = memory.error.issues;
  throw new CannotRun(
    `${plain(path)} is not as mainstay wrote it (${issue.path.join(".")}: ${issue.message}): remove it, and the next update begins anew`,
  );
}

function memoryPath(folder: string): string {
  return join(folder, "update.json");
}
