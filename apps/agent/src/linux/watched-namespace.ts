import {
  type AddressBook,
  type EndedSocket,
  type GoingOn,
  type ListedSocket,
  type MachineWatch,
  parseEndedSocket,
  parseKernelCounters,
} from "@mainstay/flows/watching";
import type { LookDepth } from "../sight.ts";
import type { InodeSet } from "./inode-set.ts";
import { listProcSockets } from "./list-proc-sockets.ts";
import { listSockets } from "./list-sockets.ts";
import type { NetworkNamespace } from "./network-namespaces.ts";
import { readInnerNetworks, readOwnAddresses } from "./own-addresses.ts";
import { type OwnerNames, ownerNames } from "./owner-names.ts";
import type { FindPackages } from "./package-names.ts";
import type { processReader } from "./process-properties.ts";
import { readProc } from "./read-proc.ts";
import type { FindHolder } from "./socket-holders.ts";
import { listenForEnds, type ToldEnds } from "./told-ends.ts";

/** What all namespaces of a machine have in common. */
export type NamespaceTools = {
  readonly watch: MachineWatch;
  readonly addresses: AddressBook;
  readonly findPackages: FindPackages;
  readonly readProcess: ReturnType<typeof processReader>;
  /** By the kernel's word and `ss`, or by the files of the kernel alone. */
  readonly means: "ss" | "proc";
};

/** A network namespace that is watched. */
export type SeenNamespace = {
  readonly hasWords: () => boolean;
  readonly addresses: () => readonly string[];
  /** The networks that it has for containers of the machine alone. */
  readonly innerNetworks: () => readonly string[];
  /** Lists its sockets, but for those that just go on, and adds the inodes of all; undefined where that fails. */
  readonly list: (
    depth: LookDepth,
    inodes: Pick<InodeSet, "add">,
  ) => Promise<readonly ListedSocket[] | undefined>;
  /** Names who holds what is listed, and returns what tells it, for when all namespaces have come so far. */
  readonly name: (
    sockets: readonly ListedSocket[] | undefined,
    findHolder: FindHolder,
  ) => Promise<() => void>;
  readonly close: () => void;
};

/** Begins to watch a network namespace: hears the word of each end from now on, if the kernel tells it. */
export async function watchNamespace(
  { id, path, pid }: NetworkNamespace,
  { watch, addresses, findPackages, readProcess, means }: NamespaceTools,
): Promise<SeenNamespace> {
  let told: ToldEnds | undefined;
  // What ends before the watch is open began before anybody looked.
  let take: (socket: EndedSocket) => void = () => undefined;
  const listen = async (): Promise<void> => {
    told = await listenForEnds(path, {
      line: (line) => {
        const socket = parseEndedSocket(line, addresses);
        if (socket !== undefined) take(socket);
      },
      silenced: () => {
        told = undefined;
      },
    });
  };
  if (means === "ss") await listen();
  const into = watch.open(id, told === undefined ? "untold" : "told");
  take = into.ended;
  const nameOwners: OwnerNames = ownerNames({ findPackages, readProcess, hear: watch.hearProcess });
  const hasWords = told !== undefined;
  let own: readonly string[] = [];
  let inner: readonly string[] = [];
  let wasWhole = false;
  const reader = (): string | undefined => told?.pid ?? pid;

  return {
    hasWords: () => told !== undefined,
    addresses: () => own,
    innerNetworks: () => inner,
    list: async (wanted, inodes) => {
      if (hasWords && told === undefined) await listen();
      const by = reader();
      if (by === undefined) return undefined;
      own = readOwnAddresses(by);
      inner = readInnerNetworks(by);
      into.addresses(own, inner);
      into.listBegins();
      const goesOn = (socket: GoingOn): boolean => {
        inodes.add(socket.inode ?? 0);
        return into.goesOn(socket);
      };
      // What a socket has sent before it was watched, only its counters tell.
      const depth = wasWhole ? wanted : "whole";
      const sockets = hasWords
        ? await listSockets(path, { depth, addresses, goesOn })
        : listProcSockets(by, addresses);
      wasWhole ||= sockets !== undefined;
      for (const { inode = 0 } of sockets ?? []) inodes.add(inode);
      return sockets;
    },
    name: async (sockets, findHolder) => {
      if (sockets !== undefined) {
        await nameOwners(sockets, findHolder);
        into.listens(sockets);
      }
      return () => {
        // What the kernel has counted by now is told of the same minute.
        told?.hear();
        if (sockets !== undefined) into.list(sockets);
        const by = reader();
        const snmp = readProc(`/proc/${by}/net/snmp`) ?? "";
        const counters = parseKernelCounters(snmp, readProc(`/proc/${by}/net/snmp6`));
        if (counters !== undefined) into.counters(counters);
        into.lost(told?.takeLost() ?? 0);
      };
    },
    close: () => {
      told?.close();
      watch.close(id);
    },
  };
}
