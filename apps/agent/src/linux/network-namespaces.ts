import { statSync } from "node:fs";
import { listProc, listProcesses, readProcLink } from "./read-proc.ts";

/** A network namespace: the kernel's name for it, and a file that it can be entered by. */
export type NetworkNamespace = {
  /** Such as `net:[4026531840]`. */
  readonly id: string;
  /** Absent for the one that this process is in. */
  readonly path?: string;
  /** A process in it, by whose files it can be read. */
  readonly pid?: string;
};

/**
 * The namespace of this process first, then those of all others and those that `ip netns` has kept. Those of which this process must
 * not even know the name are not among them.
 */
export function listNetworkNamespaces(): readonly NetworkNamespace[] {
  const own = { id: readProcLink("/proc/self/ns/net") ?? "net:[0]", pid: "self" };
  const found = new Map<string, NetworkNamespace>([[own.id, own]]);
  for (const pid of listProcesses()) {
    const path = `/proc/${pid}/ns/net`;
    const id = readProcLink(path);
    if (id !== undefined && !found.has(id)) found.set(id, { id, path, pid });
  }
  for (const name of listProc("/run/netns")) {
    const path = `/run/netns/${name}`;
    const id = `net:[${statSync(path, { throwIfNoEntry: false })?.ino}]`;
    if (!found.has(id)) found.set(id, { id, path });
  }
  return [...found.values()];
}
