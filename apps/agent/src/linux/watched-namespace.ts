import {
  type AddressBook,
  type EndedSocket,
  type ListedSocket,
  type MachineWatch,
  parseEndedSocket,
  parseKernelCounters,
} from "@mainstay/flows";
import { listProcSockets } from "./list-proc-sockets.ts";
import { listSockets } from "./list-sockets.ts";
import type { NetworkNamespace } from "./network-namespaces.ts";
import { readOwnAddresses } from "./own-addresses.ts";
import { type OwnerNames, ownerNames } from "./owner-names.ts";
import type { FindPackages } from "./package-names.ts";
import { readProc } from "./read-proc.ts";
import { listenForEnds, type ToldEnds } from "./told-ends.ts";

/** What all namespaces of a machine have in common. */
export type NamespaceTools = {
  readonly watch: MachineWatch;
  readonly addresses: AddressBook;
  readonly findPackages: FindPackages;
  /** By the kernel's word and `ss`, or by the files of the kernel alone. */
  readonly means: "ss" | "proc";
};

/** A network namespace that is watched. */
export type SeenNamespace = {
  readonly hasWords: () => boolean;
  readonly addresses: () => readonly string[];
  /** Lists its sockets, and returns what tells them, for when those of all namespaces are listed. */
  readonly look: () => Promise<() => void>;
  readonly close: () => void;
};

/** Begins to watch a network namespace: hears the word of each end from now on, if the kernel tells it. */
export async function watchNamespace(
  { id, path, pid }: NetworkNamespace,
  { watch, addresses, findPackages, means }: NamespaceTools,
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
  const name: OwnerNames = ownerNames(findPackages);
  const hasWords = told !== undefined;
  let own: readonly string[] = [];

  const list = async (reader: string): Promise<readonly ListedSocket[] | undefined> =>
    hasWords ? listSockets(path, addresses) : listProcSockets(reader, addresses);

  return {
    hasWords: () => told !== undefined,
    addresses: () => own,
    look: async () => {
      if (hasWords && told === undefined) await listen();
      const reader = told?.pid ?? pid;
      if (reader === undefined) return () => undefined;
      own = readOwnAddresses(reader);
      into.addresses(own);
      into.listBegins();
      const sockets = await list(reader);
      const named = sockets === undefined ? undefined : await name(sockets);
      if (named !== undefined) into.listens(named);
      return () => {
        if (named !== undefined) into.list(named);
        const snmp = readProc(`/proc/${reader}/net/snmp`) ?? "";
        const counters = parseKernelCounters(snmp, readProc(`/proc/${reader}/net/snmp6`));
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
