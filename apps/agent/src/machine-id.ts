import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { hostname, networkInterfaces } from "node:os";
import process from "node:process";
import { readProc } from "./linux/read-proc.ts";

/**
 * An id of this machine that stays: that which systemd or Windows gave it, hashed because it is meant to be a secret of the machine
 * (https://www.freedesktop.org/software/systemd/man/latest/machine-id.html), else one of its name and network cards. With the id of its
 * hardware it is another on each machine that was copied from one template, all of which have the same of the system.
 */
export function machineId(hardware?: string): string {
  const given = readProc("/etc/machine-id")?.trim() ?? windowsId() ?? "";
  const cards = Object.values(networkInterfaces()).flatMap((all) =>
    (all ?? []).map(({ mac }) => mac),
  );
  const known = given === "" ? [hostname(), ...new Set(cards.toSorted())].join(" ") : given;
  return hashed(hardware === undefined ? known : `${known} ${hardware}`);
}

/**
 * An id of the hardware, be it made of anything or not, hashed: hypervisors give each copy of a machine another (SMBIOS, 7.2.1).
 * Undefined where there is none or it must not be read, as on Linux by anybody but root.
 */
export function hardwareId(): string | undefined {
  const given =
    process.platform === "win32"
      ? printed("powershell.exe", askForHardware)
      : readProc("/sys/class/dmi/id/product_uuid");
  const id = given?.trim().toLowerCase() ?? "";
  return id === "" ? undefined : hashed(id);
}

const askForHardware = [
  "-NoLogo",
  "-NoProfile",
  "-NonInteractive",
  "-Command",
  "(Get-CimInstance -ClassName Win32_ComputerSystemProduct).UUID",
];

function hashed(text: string): string {
  return createHash("sha256").update(`mainstay observer ${text}`).digest("hex").slice(0, 32);
}

/** What Windows was given when it was installed. */
function windowsId(): string | undefined {
  if (process.platform !== "win32") return undefined;
  const query = ["query", String.raw`HKLM\SOFTWARE\Microsoft\Cryptography`, "/v", "MachineGuid"];
  return /REG_SZ\s+(\S+)/.exec(printed("reg", query) ?? "")?.[1];
}

function printed(program: string, words: readonly string[]): string | undefined {
  try {
    return execFileSync(program, words, { encoding: "utf8", timeout: 60_000 });
  } catch {
    return undefined;
  }
}
