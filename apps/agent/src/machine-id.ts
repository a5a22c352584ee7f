import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { hostname, networkInterfaces } from "node:os";
import process from "node:process";
import { readProc } from "./linux/read-proc.ts";

/**
 * An id of this machine that stays: that which systemd or Windows gave it, hashed because it is meant to be a secret of the machine
 * (https://www.freedesktop.org/software/systemd/man/latest/machine-id.html), else one of its name and network cards.
 */
export function machineId(): string {
  const given = readProc("/etc/machine-id")?.trim() ?? windowsId() ?? "";
  const cards = Object.values(networkInterfaces()).flatMap((all) =>
    (all ?? []).map(({ mac }) => mac),
  );
  const known = given === "" ? [hostname(), ...new Set(cards.toSorted())].join(" ") : given;
  return createHash("sha256").update(`mainstay observer ${known}`).digest("hex").slice(0, 32);
}

/** What Windows was given when it was installed. */
function windowsId(): string | undefined {
  if (process.platform !== "win32") return undefined;
  const query = ["query", String.raw`HKLM\SOFTWARE\Microsoft\Cryptography`, "/v", "MachineGuid"];
  try {
    return /REG_SZ\s+(\S+)/.exec(execFileSync("reg", query, { encoding: "utf8" }))?.[1];
  } catch {
    return undefined;
  }
}
