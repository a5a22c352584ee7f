import {
  addressBook,
  configuredWords,
  innerAddresses,
  type ListedSocket,
  type MachineWatch,
} from "@mainstay/flows/watching";
import { type Sight, udpWithheld } from "../sight.ts";
import { type Capabilities, readCapabilities } from "./capabilities.ts";
import { configuredServers } from "./configured-servers.ts";
import { heardNames } from "./heard-names.ts";
import { inodeSet } from "./inode-set.ts";
import { machineProperties } from "./machine-properties.ts";
import { listNetworkNamespaces } from "./network-namespaces.ts";
import { packageNames } from "./package-names.ts";
import { processReader } from "./process-properties.ts";
import { socketHolders } from "./socket-holders.ts";
import { type SeenNamespace, watchNamespace } from "./watched-namespace.ts";

/** By what a machine with Linux is seen: `ss`, which also hears of ends, or what is left where that is missing. */
export type LinuxMeans = "ss" | "proc";

/** So many namespaces are watched at once: a full node of Kubernetes has 110 pods, and each has a process that listens, of 0.35 MB. */
const mostNamespaces = 128;

/** Begins to see a machine with Linux, all of its network namespaces that may be entered. */
export async function linuxSight(watch: MachineWatch, means: LinuxMeans): Promise<Sight> {
  const may = readCapabilities();
  const tools = {
    watch,
    addresses: addressBook(),
    findPackages: packageNames(),
    readProcess: processReader(),
    means,
  };
  const machine = machineProperties();
  const hold = socketHolders();
  const inodes = inodeSet();
  const names = heardNames(watch.hearName);
  const seen = new Map<string, SeenNamespace>();
  let tooMany = 0;

  const follow = async (): Promise<void> => {
    const [own, ...others] = listNetworkNamespaces();
    const all = may.entersNamespaces ? [own, ...others] : [own];
    const there = all.filter((one) => one !== undefined).slice(0, mostNamespaces);
    tooMany = Math.max(0, all.length - mostNamespaces);
    for (const [id, namespace] of seen) {
      if (there.some((one) => one.id === id)) continue;
      namespace.close();
      seen.delete(id);
    }
    for (const one of there)
      if (!seen.has(one.id)) seen.set(one.id, await watchNamespace(one, tools));
  };
  await follow();
  const hasWords = (): boolean => [...seen.values()].every((one) => one.hasWords());

  return {
    platform: "linux",
    by: hasWords() ? "ss, with the kernel's word of each end" : "the files of /proc",
    withheld: () => [
      udpWithheld,
      ...configuredServers().map(configuredWords),
      ...withheldBy(may),
      ...(hasWords()
        ? []
        : ["refused connections, and those between two looks: no ss that hears of ends"]),
      ...names.withheld(),
      ...(tooMany === 0 ? [] : [`${tooMany} network namespaces: more than ${mostNamespaces}`]),
    ],
    addresses: () => {
      const all = [...seen.values()];
      const isInner = innerAddresses(all.flatMap((one) => one.innerNetworks()));
      const own = new Set(all.flatMap((one) => one.addresses()));
      return [...own].filter((address) => !isInner(address)).slice(0, 1000);
    },
    machine: () => machine,
    look: async (depth) => {
      await follow();
      names.follow(Date.now());
      inodes.clear();
      const lists: (readonly [SeenNamespace, readonly ListedSocket[] | undefined])[] = [];
      for (const namespace of seen.values())
        lists.push([namespace, await namespace.list(depth, inodes)]);
      const findHolder = hold(
        lists.flatMap(([, sockets]) => sockets ?? []),
        inodes,
      );
      const tells: (() => void)[] = [];
      for (const [namespace, sockets] of lists)
        tells.push(await namespace.name(sockets, findHolder));
      for (const tell of tells) tell();
    },
    close: () => {
      names.close();
      for (const namespace of seen.values()) namespace.close();
    },
  };
}

function withheldBy({ seesProcesses, entersNamespaces }: Capabilities): readonly string[] {
  return [
    ...(seesProcesses
      ? []
      : ["processes of other users: needs root, or CAP_SYS_PTRACE and CAP_DAC_READ_SEARCH"]),
    ...(entersNamespaces
      ? []
      : [
          "containers and other network namespaces: needs root, or CAP_SYS_ADMIN and CAP_SYS_PTRACE",
        ]),
  ];
}
