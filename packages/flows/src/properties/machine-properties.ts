import * as z from "zod";
import { mostAddresses, Text } from "./property-text.ts";

/** What a machine is: it is one by itself, one within another, one that has others in it, or a container that shares a kernel. */
const virtualizations = ["physical", "virtual", "hypervisor", "container"] as const;

/**
 * What a machine is made of, as far as it is told. Those of VMComputer that say something of a machine and not of who reports it
 * (https://learn.microsoft.com/azure/azure-monitor/reference/tables/vmcomputer), by the names that people have for them.
 */
export const MachineProperties = z.strictObject({
  /** Its name with its domain (RFC 1123, 2.1): `sql01.corp.example`. */
  fullName: Text.optional(),
  /** The operating system and its release: `Debian GNU/Linux 12 (bookworm)`. */
  system: Text.optional(),
  /** The version of the kernel, or of Windows: `6.1.0-28-amd64`, `10.0.20348`. */
  kernel: Text.optional(),
  /** `x86_64`, `aarch64`. */
  architecture: Text.optional(),
  /** Logical ones, as the system counts them. */
  cpus: z.int().min(1).max(100_000).optional(),
  /** In megahertz. */
  cpuSpeed: z.int().min(1).max(1_000_000).optional(),
  /** In bytes, as much as the system can use. */
  memory: z.int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
  virtualization: z.enum(virtualizations).optional(),
  /** What it runs on, where it is virtual, or what it is, where it has others in it: `VMware`, `Hyper-V`, `KVM`. */
  hypervisor: Text.optional(),
  /** Who made it and what they call it: `Dell Inc. PowerEdge R740`. */
  hardware: Text.optional(),
  /** The cloud that it is in: `azure`. */
  provider: Text.optional(),
  bootedAt: z.iso.datetime().max(30).optional(),
  timeZone: Text.optional(),
  /** Those that mean it in all of its site. */
  addresses: z.array(Text).max(mostAddresses).optional(),
});
export type MachineProperties = z.output<typeof MachineProperties>;
