import type { ListedSocket, Owner } from "@mainstay/flows";
import { containerName } from "./container-names.ts";
import type { FindPackages } from "./package-names.ts";
import { programName } from "./program-name.ts";
import { readProc, readProcLink } from "./read-proc.ts";
import { groupOfProcess, ownerOfGroup } from "./unit-of-group.ts";

/** Names who holds sockets: each process and control group once, as long as they are seen. */
export type OwnerNames = (sockets: readonly ListedSocket[]) => Promise<readonly ListedSocket[]>;

/** Names by what the system tells of processes, and forgets those that hold nothing any more. */
export function ownerNames(findPackages: FindPackages): OwnerNames {
  let known = new Map<string, Owner>();
  return async (sockets) => {
    const seen = new Map<string, Owner>();
    const fresh = new Map<string, Holding>();
    for (const socket of sockets) {
      const key = keyOf(socket);
      if (key === undefined || seen.has(key) || fresh.has(key)) continue;
      const owner = known.get(key);
      if (owner === undefined) fresh.set(key, readHolding(socket));
      else seen.set(key, owner);
    }
    const unowned = [...fresh.values()].flatMap(({ unit, executable }) =>
      unit === undefined && executable !== undefined ? [executable] : [],
    );
    const packages = await findPackages(unowned);
    for (const [key, holding] of fresh) seen.set(key, toOwner(holding, packages));
    known = seen;
    return sockets.map((socket) => {
      const owner = seen.get(keyOf(socket) ?? "");
      return owner === undefined ? socket : { ...socket, owner };
    });
  };
}

/** What the kernel tells of who holds a socket. */
type Holding = Owner & { readonly executable?: string };

function keyOf({ holder, group }: ListedSocket): string | undefined {
  if (holder !== undefined) return `${holder.pid} ${holder.name}`;
  return group;
}

function readHolding({ holder, group }: ListedSocket): Holding {
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
