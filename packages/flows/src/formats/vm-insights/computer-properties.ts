import { parseHostName } from "@mainstay/m365";
import { MachineProperties } from "../../properties/machine-properties.ts";
import { soundProperties } from "../../properties/sound-properties.ts";
import type { Item } from "../../reading/format.ts";
import { countIn, instantIn, textIn, textsIn } from "./cells.ts";

/** What a row of VMComputer tells of its machine, beside its addresses, which are known once the whole table is. */
export function computerProperties(item: Item): MachineProperties {
  const memory = countIn(item, "PhysicalMemoryMB");
  return soundProperties(MachineProperties, {
    fullName: fullNameIn(item),
    system: textIn(item, "OperatingSystemFullName"),
    cpus: countIn(item, "Cpus"),
    cpuSpeed: countIn(item, "CpuSpeed"),
    memory: memory === undefined ? undefined : memory * 2 ** 20,
    virtualization: textIn(item, "VirtualizationState")?.toLowerCase(),
    hypervisor: hypervisorIn(item),
    provider: textIn(item, "HostingProvider"),
    bootedAt: instantIn(item, "BootTime"),
    timeZone: textIn(item, "TimeZone"),
  });
}

/** The first of its names that has a domain. */
function fullNameIn(item: Item): string | undefined {
  const names = [
    textIn(item, "Computer"),
    textIn(item, "FullDisplayName"),
    ...textsIn(item, "DnsNames"),
  ];
  return names
    .flatMap((name) => parseHostName(name ?? "") ?? [])
    .find((name) => name.includes(".") && !/^[\d.]+$/.test(name));
}

/** As the table has them, and as people do. */
const hypervisors: Readonly<Record<string, string>> = {
  hyperv: "Hyper-V",
  vmware: "VMware",
  xen: "Xen",
  kvm: "KVM",
};

function hypervisorIn(item: Item): string | undefined {
  const written = textIn(item, "HypervisorType") ?? textIn(item, "VirtualMachineType");
  const kind = written?.toLowerCase();
  return kind === undefined || kind === "unknown" ? undefined : (hypervisors[kind] ?? written);
}
