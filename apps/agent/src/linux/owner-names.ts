import type { ListedSocket, Owner } from "@mainstay/flows/watching";
import { containerName } from "./container-names.ts";
import type { FindPackages } from "./package-names.ts";
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

/** Names by what the system tells of processes, and forgets those of which nothing new was seen for long. */
export function ownerNames(findPackages: FindPackages): OwnerNames {
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
      if (owner === undefined) fresh.set(key, readHolding(socket, holder));
      else known.set(key, owner);
    }
    const unowned = [...fresh.values()].flatMap(({ unit, executable }) =>
      unit === undefined && executable !== undefined ? [executable] : [],
    );
    const packages = await findPackages(unowned);
    for (const [key, holding] of fresh) known.set(key, toOwner(holding, packages));
    for (const socket of sockets) {
      const owner = known.get(keyOf(socket, findHolder(socket)) ?? "");
      if (owner !== undefined) socket.owner = owner;
    }
  };
}

/** What the kernel tells of who holds a socket. */
type Holding = Owner & { readonly executable?: string };

function keyOf({ group }: ListedSocket, holder: Holder | undefined): string | undefined {
  if (holder !== undefined) return `${holder.pid} ${holder.name}`;
  return group;
}

function readHolding({ group }: ListedSocket, holder: Holder | undefined): Holding {
  if (holder === undefined) return unitOwner(group);
  const folder = `/proc/${holder.pid}`;
  const executable = readProcLink(`${folder}/exe`);
  const parameters = (readProc(`${folder}/cmdline`) ?? "")
    .split("\0")
    .filter((word) => word !== "");
  const facts = executable === undefined ? {} : { executable };
  return {
    ...facts,
    process: programName({ ...facts, parameters, name: holder.name }),
    ...unitOwner(groupOfProcess(readProc(`${folder}/cgroup`) ?? "") ?? group),
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
