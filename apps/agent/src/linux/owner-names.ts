import type { ListedSocket, Owner } from "@mainstay/flows";
import { containerName } from "./container-names.ts";
import type { FindPackage } from "./package-names.ts";
import { programName } from "./program-name.ts";
import { readProc, readProcLink } from "./read-proc.ts";
import { groupOfProcess, ownerOfGroup } from "./unit-of-group.ts";

/** Names who holds sockets: each process and control group once, as long as they are seen. */
export type OwnerNames = (sockets: readonly ListedSocket[]) => Promise<readonly ListedSocket[]>;

/** Names by what the system tells of processes, and forgets those that hold nothing any more. */
export function ownerNames(findPackage: FindPackage): OwnerNames {
  let known = new Map<string, Owner>();
  return async (sockets) => {
    const seen = new Map<string, Owner>();
    for (const socket of sockets) {
      const key = keyOf(socket);
      if (key === undefined || seen.has(key)) continue;
      seen.set(key, known.get(key) ?? (await nameOwner(socket, findPackage)));
    }
    known = seen;
    return sockets.map((socket) => {
      const owner = seen.get(keyOf(socket) ?? "");
      return owner === undefined ? socket : { ...socket, owner };
    });
  };
}

function keyOf({ holder, group }: ListedSocket): string | undefined {
  if (holder !== undefined) return `${holder.pid} ${holder.name}`;
  return group;
}

async function nameOwner(
  { holder, group }: ListedSocket,
  findPackage: FindPackage,
): Promise<Owner> {
  if (holder === undefined) return unitOwner(group);
  const folder = `/proc/${holder.pid}`;
  const executable = readProcLink(`${folder}/exe`);
  const parameters = (readProc(`${folder}/cmdline`) ?? "")
    .split("\0")
    .filter((word) => word !== "");
  const process = programName({
    parameters,
    name: holder.name,
    ...(executable === undefined ? {} : { executable }),
  });
  const { unit } = unitOwner(groupOfProcess(readProc(`${folder}/cgroup`) ?? "") ?? group);
  const owning = unit ?? (executable === undefined ? undefined : await findPackage(executable));
  return { process, ...(owning === undefined ? {} : { unit: owning }) };
}

function unitOwner(group: string | undefined): Owner {
  const owner = group === undefined ? undefined : ownerOfGroup(group);
  if (owner === undefined) return {};
  const unit = owner.kind === "unit" ? owner.name : containerName(owner.id);
  return { unit: unit.slice(0, 255) };
}
