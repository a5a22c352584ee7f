import type { HeardProcess, ListedSocket, Owner } from "@mainstay/flows/watching";
import { containerName } from "./container-names.ts";
import type { FindPackages } from "./package-names.ts";
import type { processReader, ReadProcess } from "./process-properties.ts";
import { programName } from "./program-name.ts";
import { readProc, readProcLink } from "./read-proc.ts";
import type { FindHolder, Holder } from "./socket-holders.ts";
import { groupOfProcess, ownerOfGroup } from "./unit-of-group.ts";

/** Writes into sockets who holds them: names each process and control group once, as long as they are seen. */
export type OwnerNames = (
  sockets: readonly ListedSocket[],
  findHolder: FindHolder,
) => Promise<void>;

/** For so many lists a name is kept that no socket asks for: of those that stay connected nobody asks. */
const listsOfNames = 30;

/** By what owners are named, and who hears what their processes are. */
export type OwnerTools = {
  readonly findPackages: FindPackages;
  readonly readProcess: ReturnType<typeof processReader>;
  readonly hear: (heard: HeardProcess) => void;
};

/** Names by what the system tells of processes, and forgets those of which nothing new was seen for long. */
export function ownerNames({ findPackages, readProcess, hear }: OwnerTools): OwnerNames {
  let [known, older] = [new Map<string, Owner>(), new Map<string, Owner>()];
  let turn = 0;
  return async (sockets, findHolder) => {
    turn++;
    if (turn % listsOfNames === 0) [known, older] = [new Map(), known];
    const fresh = new Map<string, Holding>();
    for (const socket of sockets) {
      const holder = findHolder(socket);
      const key = keyOf(socket, holder);
      if (key === undefined || known.has(key) || fresh.has(key)) continue;
      const owner = older.get(key);
      if (owner === undefined) fresh.set(key, readHolding(socket, holder, readProcess));
      else known.set(key, owner);
    }
    const unowned = [...fresh.values()].flatMap(({ unit, executable }) =>
      unit === undefined && executable !== undefined ? [executable] : [],
    );
    const packages = await findPackages(unowned);
    for (const [key, holding] of fresh) {
      const owner = toOwner(holding, packages);
      known.set(key, owner);
      const { read } = holding;
      if (owner.process === undefined || read === undefined) continue;
      const seen = { ...owner, process: owner.process, properties: read.properties };
      hear({ seen, isThere: () => readProc(`/proc/${read.pid}/comm`) !== undefined });
    }
    for (const socket of sockets) {
      const owner = known.get(keyOf(socket, findHolder(socket)) ?? "");
      if (owner !== undefined) socket.owner = owner;
    }
  };
}

/** What the kernel tells of who holds a socket. */
type Holding = Owner & { readonly executable?: string; readonly read?: ReadProcess };

function keyOf({ group }: ListedSocket, holder: Holder | undefined): string | undefined {
  if (holder !== undefined) return `${holder.pid} ${holder.name}`;
  return group;
}

function readHolding(
  { group }: ListedSocket,
  holder: Holder | undefined,
  readProcess: OwnerTools["readProcess"],
): Holding {
  if (holder === undefined) return unitOwner(group);
  const folder = `/proc/${holder.pid}`;
  const executable = readProcLink(`${folder}/exe`);
  const parameters = (readProc(`${folder}/cmdline`) ?? "")
    .split("\0")
    .filter((word) => word !== "");
  const facts = executable === undefined ? {} : { executable };
  const own = groupOfProcess(readProc(`${folder}/cgroup`) ?? "") ?? group;
  const isContained = own !== undefined && ownerOfGroup(own)?.kind === "container";
  return {
    ...facts,
    process: programName({ ...facts, parameters, name: holder.name }),
    ...unitOwner(own),
    read: readProcess({ pid: holder.pid, executable, isContained }),
  };
}

function toOwner(
  { process, unit, executable }: Holding,
  packages: ReadonlyMap<string, string>,
): Owner {
  const owning = unit ?? packages.get(executable ?? "");
  return {
    ...(process === undefined ? {} : { process }),
    ...(owning === undefined ? {} : { unit: owning }),
  };
}

function unitOwner(group: string | undefined): Owner {
  const owner = group === undefined ? undefined : ownerOfGroup(group);
  if (owner === undefined) return {};
  const unit = owner.kind === "unit" ? owner.name : containerName(owner.id);
  return { unit: unit.slice(0, 255) };
}
