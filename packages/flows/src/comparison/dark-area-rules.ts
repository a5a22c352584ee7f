import { hasPort, type PortOrRange } from "../roles/port-range.ts";
import type { PlacedEnd } from "./placed-end.ts";

/** Services that nobody draws because everything has them, and which everything stops without. */
export type DarkAreaRule = {
  readonly id: string;
  readonly title: string;
  /** What servers of it are recognised as. */
  readonly roles: readonly string[];
  /** Ports that are of it on whatever server of the organisation's own: a domain controller is most often its DNS as well. */
  readonly ports?: readonly PortOrRange[] | undefined;
  /** Whether any server of it does for all others, as domain controllers do; else each has its own part, as file servers have. */
  readonly anyDoes?: true | undefined;
  /** Of UDP above all, so that little is seen of it where only TCP is watched. */
  readonly isUdp?: true | undefined;
  /** Programs that do it as clients: the machine that runs one is a server of it in the sense of the plan. */
  readonly programs?: readonly string[] | undefined;
};

/** Whether what was used of a server of the organisation's own is of a dark area. */
export function isOfArea(
  { roles, ports = [] }: DarkAreaRule,
  { port, role }: { readonly port: number; readonly role?: string },
): boolean {
  return hasPort(ports, port) || (role !== undefined && roles.includes(role));
}

/** A dark area, as answers name it. */
export function areaEnd({ id }: DarkAreaRule): PlacedEnd {
  return { name: id, elements: [], host: id };
}

/**
 * The dark areas that are looked for: those of the Windows service port list (Microsoft, "Service overview and network port
 * requirements for Windows") whose loss takes others with it, and the programs of Entra Connect and of its cloud sync.
 */
export const darkAreaRules: readonly DarkAreaRule[] = [
  {
    id: "active-directory",
    title: "Active Directory",
    roles: ["domain-controller", "directory"],
    anyDoes: true,
  },
  { id: "dns", title: "DNS", roles: ["dns"], ports: [53], isUdp: true, anyDoes: true },
  { id: "time", title: "Time", roles: ["time"], ports: [123], isUdp: true, anyDoes: true },
  { id: "file-shares", title: "File shares", roles: ["file"] },
  { id: "proxy", title: "Web proxies", roles: ["proxy"], anyDoes: true },
  { id: "mail-relay", title: "Mail relays", roles: ["mail"] },
  { id: "backup", title: "Backup", roles: ["backup"] },
  {
    id: "identity-sync",
    title: "Identity synchronisation",
    roles: ["identity-sync"],
    programs: ["miiserver", "azureadconnect", "aadconnectprovisioningagent"],
  },
];
