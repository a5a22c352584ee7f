import { mkdir, readdir, readFile, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { replaceFile } from "./durable-files.ts";
import { segmentOf } from "./segment.ts";

/** What a machine is known by: of its system alone, which copies share, and with its hardware, as far as that is known. */
export type MachineIds = {
  readonly system: string;
  readonly withHardware: string;
  readonly hardware: string | undefined;
};

/** Who reports out of a folder, and what had to be done about it. */
export type OwnObserver = { readonly id: string; readonly complaint?: string };

const Kept = z.object({ id: z.string().min(1), hardware: z.string().optional() });
type Kept = z.output<typeof Kept>;

const name = "observer.json";
const checkpoint = "checkpoint.json";

/**
 * The id under which a folder reports: kept in it, so that it stays whatever else changes. Of a folder from before ids were kept, that
 * of the system. One that came with a copy of another machine is set aside, because both would number batches alike, and
 * the server would take those of one for those of the other. Nothing of it is deleted, or sent: the other machine sends it.
 */
export async function ownObserver(folder: string, machine: MachineIds): Promise<OwnObserver> {
  const kept = await readKept(folder);
  const { hardware } = machine;
  if (kept?.hardware !== undefined && hardware !== undefined && kept.hardware !== hardware) {
    const aside = await setAside(folder);
    await keep(folder, { id: machine.withHardware, hardware });
    return {
      id: machine.withHardware,
      complaint: `${folder} came with a copy of another machine: what was in it is set aside in ${aside}, and this one reports as an observer of its own`,
    };
  }
  const usual = (await isThere(join(folder, checkpoint))) ? machine.system : machine.withHardware;
  const id = kept?.id ?? usual;
  if (kept === undefined || kept.hardware !== (hardware ?? kept.hardware))
    await keep(folder, { id, hardware });
  return { id };
}

async function readKept(folder: string): Promise<Kept | undefined> {
  try {
    return Kept.parse(JSON.parse(await readFile(join(folder, name), "utf8")));
  } catch {
    return undefined;
  }
}

async function keep(folder: string, { id, hardware }: MachineKept): Promise<void> {
  await replaceFile(
    join(folder, name),
    JSON.stringify({ id, ...(hardware === undefined ? {} : { hardware }) }),
  );
}

type MachineKept = { readonly id: string; readonly hardware: string | undefined };

async function setAside(folder: string): Promise<string> {
  const names = await readdir(folder);
  const of = (at: number) => (at === 1 ? "other-machine" : `other-machine-${at}`);
  let at = 1;
  while (names.includes(of(at))) at++;
  const aside = join(folder, of(at));
  await mkdir(aside, { mode: 0o700 });
  const own = new Set([checkpoint, "acknowledged", name]);
  for (const one of names)
    if (own.has(one) || segmentOf(one) !== undefined)
      await rename(join(folder, one), join(aside, one));
  return aside;
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
