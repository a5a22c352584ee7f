import { endianness } from "node:os";
import { type AddressBook, type ListedSocket, parseProcSocket } from "@mainstay/flows/watching";
import { readProc } from "./read-proc.ts";

/** All sockets of the network namespace of a process, by the files of the kernel. */
export function listProcSockets(pid: string, addresses: AddressBook): readonly ListedSocket[] {
  const order = { addresses, isLittleEndian: endianness() === "LE" };
  return ["tcp", "tcp6"].flatMap((table) =>
    (readProc(`/proc/${pid}/net/${table}`) ?? "").split("\n").flatMap((line) => {
      const socket = parseProcSocket(line, order);
      return socket === undefined ? [] : [socket];
    }),
  );
}
