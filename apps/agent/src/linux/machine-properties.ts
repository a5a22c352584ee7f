import { arch, cpus, hostname, machine, release, totalmem } from "node:os";
import { join } from "node:path";
import { type MachineProperties, parseHostsFile } from "@mainstay/flows/watching";
import { readProc, readProcLink } from "./read-proc.ts";

/**
 * What this machine is, by files that say so and that anybody may read: what systemd tells it apart by
 * (https://www.freedesktop.org/software/systemd/man/latest/systemd-detect-virt.html). Read once, when the agent starts.
 */
export function machineProperties(root = "/", host = hostname()): MachineProperties {
  const read = (file: string): string | undefined => {
    const text = readProc(join(root, file))?.trim();
    return text === "" ? undefined : text;
  };
  const vendor = read("sys/class/dmi/id/sys_vendor");
  const product = read("sys/class/dmi/id/product_name");
  const hardware = [vendor, product].filter((word) => word !== undefined).join(" ");
  const container = containerOf(read, root);
  const maker = makers.find(({ words }) => words.test(hardware));
  const isVirtual = isVirtualBy({
    flags: /^flags\s*:.*$/m.exec(read("proc/cpuinfo") ?? "")?.[0],
    isOfMaker: maker !== undefined && !/\bmetal\b/.test(product ?? ""),
    type: read("sys/hypervisor/type"),
  });
  const hypervisor = container ?? (isVirtual === true ? maker?.hypervisor : undefined);
  const provider = providerOf(hardware, read("sys/class/dmi/id/chassis_asset_tag"));
  const told = {
    fullName: fullNameOf(host, read("etc/hosts") ?? ""),
    system: systemOf(read("etc/os-release") ?? read("usr/lib/os-release") ?? ""),
    kernel: release(),
    architecture: machine() || arch(),
    cpus: cpus().length || undefined,
    memory: totalmem(),
    virtualization: container === undefined ? virtualizationOf(isVirtual) : ("container" as const),
    hypervisor,
    hardware: hardware === "" || container !== undefined ? undefined : hardware.slice(0, 255),
    provider,
    bootedAt: bootOf(read("proc/stat") ?? ""),
    timeZone: /zoneinfo\/(.+)$/.exec(readProcLink(join(root, "etc/localtime")) ?? "")?.[1],
  } as const;
  return withoutGaps(told);
}

type Read = (file: string) => string | undefined;

/** What there is of properties. */
export function withoutGaps<Told extends object>(
  told: Told,
): { [Key in keyof Told]?: Exclude<Told[Key], undefined> } {
  const known: { [Key in keyof Told]?: Exclude<Told[Key], undefined> } = {};
  for (const key in told) {
    const value = told[key];
    if (isThere(value)) known[key] = value;
  }
  return known;
}

function isThere<Value>(value: Value): value is Exclude<Value, undefined> {
  return value !== undefined;
}

/** What tells of a machine whether it is virtual. */
type Signs = {
  /** What its processor can, where that is one of Intel's kind: a guest of anything sees that it is one. */
  readonly flags: string | undefined;
  /** Whether its maker makes nothing but virtual ones. */
  readonly isOfMaker: boolean;
  /** What it knows to run on, such as `xen`. */
  readonly type: string | undefined;
};

/** Whether a machine is virtual; undefined where nothing tells, as on processors of other kinds, which do not say so. */
function isVirtualBy({ flags, isOfMaker, type }: Signs): boolean | undefined {
  if (flags !== undefined) return /\bhypervisor\b/.test(flags);
  return isOfMaker || type !== undefined ? true : undefined;
}

function virtualizationOf(isVirtual: boolean | undefined): "virtual" | "physical" | undefined {
  if (isVirtual === undefined) return undefined;
  return isVirtual ? "virtual" : "physical";
}

/** What runs the container that all here is in: by what that writes for those within, or by what the first process was started with and is of. */
function containerOf(read: Read, root: string): string | undefined {
  const told =
    read("run/systemd/container") ??
    /(?:^|\0)container=([^\0]+)/.exec(read("proc/1/environ") ?? "")?.[1];
  if (told !== undefined) return told.slice(0, 255);
  if (readProc(join(root, ".dockerenv")) !== undefined) return "docker";
  if (readProc(join(root, "run/.containerenv")) !== undefined) return "podman";
  const group = read("proc/1/cgroup") ?? "";
  return managers.find(({ words }) => words.test(group))?.name;
}

/** By the control group of the first process, where its container sees that. */
const managers = [
  { words: /\bkubepods\b/, name: "kubernetes" },
  { words: /\bdocker\b/, name: "docker" },
  { words: /\blibpod\b/, name: "podman" },
  { words: /\blxc\b/, name: "lxc" },
] as const;

/** By what makers write into DMI. */
const makers = [
  { words: /VMware/i, hypervisor: "VMware" },
  { words: /Microsoft Corporation Virtual/i, hypervisor: "Hyper-V" },
  { words: /QEMU|KVM|Amazon EC2|Google Compute|OpenStack|oVirt/i, hypervisor: "KVM" },
  { words: /Xen/i, hypervisor: "Xen" },
  { words: /innotek|VirtualBox/i, hypervisor: "VirtualBox" },
] as const;

/** Each virtual machine of Azure has this tag (https://learn.microsoft.com/azure/virtual-machines/windows/instance-metadata-service). */
const tagOfAzure = "7783-7084-3265-9085-8269-3286-77";

function providerOf(hardware: string, tag: string | undefined): string | undefined {
  if (tag === tagOfAzure) return "azure";
  if (/Amazon EC2/i.test(hardware)) return "aws";
  return /Google Compute/i.test(hardware) ? "gcp" : undefined;
}

/** The name for people in a file as https://www.freedesktop.org/software/systemd/man/latest/os-release.html describes it. */
function systemOf(release: string): string | undefined {
  const [, quoted, bare] = /^PRETTY_NAME=(?:"([^"]*)"|(\S+))/m.exec(release) ?? [];
  const name = (quoted ?? bare ?? "").slice(0, 255);
  return name === "" ? undefined : name;
}

/** The host's name with its domain, where it has one or the file of hosts gives it one. */
function fullNameOf(host: string, hosts: string): string | undefined {
  if (host.includes(".")) return host.slice(0, 255);
  const named = parseHostsFile(hosts);
  const own = named.filter(({ name }) => name === host).map(({ address }) => address);
  return named.find(({ name, address }) => own.includes(address) && name.startsWith(`${host}.`))
    ?.name;
}

/** To the minute: seconds change with the clock. */
function bootOf(stat: string): string | undefined {
  const seconds = Number(/^btime (\d+)$/m.exec(stat)?.[1] ?? Number.NaN);
  return Number.isNaN(seconds) ? undefined : new Date(toMinute(seconds * 1000)).toISOString();
}

function toMinute(instant: number): number {
  return Math.floor(instant / 60_000) * 60_000;
}
