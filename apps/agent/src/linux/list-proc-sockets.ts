import { endianness } from "node:os";
import {
  type AddressBook,
  type ListedSocket,
  parseProcSocket,
  type ProcSocket,
} from "@mainstay/flows";
import { listProc, listProcesses, readProc, readProcLink } from "./read-proc.ts";

/** All sockets of the network namespace of a process, by the files of the kernel, with the processes that this one may see. */
export function listProcSockets(pid: string, addresses: AddressBook): readonly ListedSocket[] {
  const order = { addresses, isLittleEndian: endianness() === "LE" };
  const sockets = ["tcp", "tcp6"].flatMap((table) =>
    (readProc(`/proc/${pid}/net/${table}`) ?? "").split("\n").flatMap((line) => {
      const socket = parseProcSocket(line, order);
      return socket === undefined ? [] : [socket];
    }),
  );
  const holders = findHolders(new Set(sockets.map(({ inode }) => inode)));
  return sockets.map((socket) => withHolder(socket, holders.get(socket.inode)));
}

function withHolder(socket: ProcSocket, pid: string | undefined): ListedSocket {
  if (pid === undefined) return socket;
  const name = readProc(`/proc/${pid}/comm`)?.trimEnd() ?? "";
  return { ...socket, holder: { pid: Number(pid), name } };
}

function findHolders(wanted: ReadonlySet<string>): ReadonlyMap<string, string> {
  const holders = new Map<string, string>();
  for (const pid of listProcesses()) {
    for (const file of listProc(`/proc/${pid}/fd`)) {
      const inode = /^socket:\[(\d+)\]$/.exec(readProcLink(`/proc/${pid}/fd/${file}`) ?? "")?.[1];
      if (inode !== undefined && wanted.has(inode)) holders.set(inode, pid);
    }
  }
  return holders;
}
