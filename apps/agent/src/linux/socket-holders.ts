import type { ListedSocket } from "@mainstay/flows/watching";
import type { InodeSet } from "./inode-set.ts";
import { listProc, listProcesses, readProc, readProcLink } from "./read-proc.ts";

/** The process that holds a socket: its number, and the name that the system has for it. */
export type Holder = { readonly pid: number; readonly name: string };

/** Finds which processes hold the sockets of a list, among all the inodes of sockets that there are. */
export type SocketHolders = (
  sockets: readonly ListedSocket[],
  there: Pick<InodeSet, "has">,
) => FindHolder;

/** The process that holds a socket, as far as this one may see it. */
export type FindHolder = (socket: ListedSocket) => Holder | undefined;

/**
 * Finds the holders of sockets among the files of all processes. To read what thousands of files are takes longer than all else: it
 * looks for each socket once, or again when the process that held it is gone, and reads no file that still is the socket that it was.
 */
export function socketHolders(): SocketHolders {
  const files = processFiles();
  let known: ReadonlyMap<number, Holder | undefined> = new Map();
  return (sockets, there) => {
    const isPresent = presence();
    const wanted = new Set<number>();
    for (const { inode = 0 } of sockets) {
      const holder = known.get(inode);
      const isKnown = holder === undefined ? known.has(inode) : isPresent(holder);
      if (inode !== 0 && !isKnown) wanted.add(inode);
    }
    const found = wanted.size === 0 ? new Map<number, Holder>() : files.find(wanted, there);
    const now = new Map<number, Holder | undefined>();
    for (const { inode = 0 } of sockets) {
      if (inode !== 0) now.set(inode, wanted.has(inode) ? found.get(inode) : known.get(inode));
    }
    known = now;
    return ({ inode = 0 }) => known.get(inode);
  };
}

/** Whether a process is the one that it was, asked once for all that it holds. */
function presence(): (holder: Holder) => boolean {
  const names = new Map<number, string | undefined>();
  return ({ pid, name }) => {
    if (!names.has(pid)) names.set(pid, readName(String(pid)));
    return names.get(pid) === name;
  };
}

/** The inodes of the sockets among the files of a process, by the number of the file; 0 where it is none. */
type Files = readonly number[];

/** Looks through the files of processes, and knows what it found last. */
function processFiles() {
  let processes: ReadonlyMap<string, Files> = new Map();
  const read = (pid: string, there: Pick<InodeSet, "has">): Files => {
    const before = processes.get(pid) ?? [];
    const files: number[] = [];
    for (const name of listProc(`/proc/${pid}/fd`)) {
      const file = Number(name);
      const known = before[file] ?? 0;
      while (files.length <= file) files.push(0);
      files[file] = there.has(known) ? known : readSocket(pid, name);
    }
    return files;
  };
  return {
    /** The first process that has each socket: those that come after it got it from that one. */
    find: (
      wanted: ReadonlySet<number>,
      there: Pick<InodeSet, "has">,
    ): ReadonlyMap<number, Holder> => {
      const found = new Map<number, Holder>();
      const now = new Map<string, Files>();
      for (const pid of listProcesses()) {
        const isOver = found.size === wanted.size;
        const files = isOver ? (processes.get(pid) ?? []) : read(pid, there);
        now.set(pid, files);
        // One value for all that a process holds, which may be tens of thousands.
        let holder: Holder | undefined;
        for (const inode of isOver ? [] : files) {
          if (!wanted.has(inode) || found.has(inode)) continue;
          holder ??= { pid: Number(pid), name: readName(pid) ?? "" };
          found.set(inode, holder);
        }
      }
      processes = now;
      return found;
    },
  };
}

const socketLink = "socket:[";

function readSocket(pid: string, file: string): number {
  const link = readProcLink(`/proc/${pid}/fd/${file}`);
  return link?.startsWith(socketLink) === true ? Number(link.slice(socketLink.length, -1)) : 0;
}

function readName(pid: string): string | undefined {
  return readProc(`/proc/${pid}/comm`)?.trimEnd();
}
