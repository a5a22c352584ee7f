import { mkdir, readdir, rename, rmdir, stat } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { acknowledgedName } from "./acknowledged.ts";
import { checkpointName } from "./checkpoint.ts";
import { findText, keepNames, replaceFile } from "./durable-files.ts";
import { segmentOf } from "./segment.ts";
import { moveAside, setAside } from "./set-aside.ts";
import { DamagedSpool } from "./unreadable-spool.ts";

/** What a machine is known by: of its system alone, which copies share, and with its hardware, as far as that is known. */
export type MachineIds = {
  readonly system: string;
  readonly withHardware: string;
  readonly hardware: string | undefined;
};

/** Who reports out of a folder, where its spool is, and what had to be done about it. */
export type OwnObserver = {
  readonly id: string;
  readonly spool: string;
  readonly complaint?: string;
};

const Kept = z.object({ id: z.string().min(1), hardware: z.string().optional() });
type Kept = z.output<typeof Kept>;

const name = "observer.json";

/**
 * The id under which a folder reports: kept in it, so that it stays whatever else changes. Of a folder from before ids were kept, that
 * of the system. Where the hardware is another, the folder came with a copy of a machine, or the machine got new hardware: which, nobody
 * here can know. So the spool is set aside whole, before another id is kept: both machines would number batches alike, and the server
 * would take those of one for those of the other. Throws DamagedSpool where the file that keeps the id cannot be read.
 */
export async function ownObserver(folder: string, machine: MachineIds): Promise<OwnObserver> {
  const kept = await readKept(folder);
  const { hardware } = machine;
  const spool = await placeOfSpool(folder);
  if (kept?.hardware !== undefined && hardware !== undefined && kept.hardware !== hardware) {
    const id = machine.withHardware;
    const aside = await setAside(folder, spool);
    await keep(folder, { id, hardware });
    return {
      id,
      spool,
      complaint: `${folder} is of other hardware: it came with a copy of another machine, or this one has changed. It reports as the observer ${id} from now on, and needs a token of its own; what waited is in ${aside}, and is sent as the observer that it is of`,
    };
  }
  const usual = (await isThere(join(spool, checkpointName)))
    ? machine.system
    : machine.withHardware;
  const id = kept?.id ?? usual;
  if (kept === undefined || kept.hardware !== (hardware ?? kept.hardware))
    await keep(folder, { id, ...(hardware === undefined ? {} : { hardware }) });
  return { id, spool };
}

async function readKept(folder: string): Promise<Kept | undefined> {
  const path = join(folder, name);
  const text = await findText(path);
  if (text === undefined) return undefined;
  try {
    return Kept.parse(JSON.parse(text));
  } catch {
    throw new DamagedSpool(
      path,
      "it does not say which observer the folder is of: restore it, or remove it to report as another",
    );
  }
}

async function keep(folder: string, kept: Kept): Promise<void> {
  await replaceFile(join(folder, name), JSON.stringify(kept));
}

/**
 * The spool has a folder of its own, so that it is set aside whole or not at all. What an earlier version has left beside it is another
 * spool: brought together first, it becomes that of the folder where there is none, and is set aside where there is.
 */
async function placeOfSpool(folder: string): Promise<string> {
  const place = join(folder, "spool");
  const found = join(folder, "spool-found");
  const own = new Set([checkpointName, acknowledgedName]);
  const beside = (await readdir(folder)).filter(
    (one) => own.has(one) || segmentOf(one) !== undefined,
  );
  if (beside.length > 0) await makeFolder(found);
  for (const one of beside) await rename(join(folder, one), join(found, one));
  await makeFolder(place);
  if (await isThere(found)) {
    await keepNames(found);
    await keepNames(folder);
    if ((await readdir(place)).length > 0) await moveAside(folder, found);
    else {
      // Windows renames nothing to a folder that is there, however empty.
      await rmdir(place);
      await rename(found, place);
    }
  }
  for (const one of [place, folder]) await keepNames(one);
  return place;
}

async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
