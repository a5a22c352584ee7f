import { createHash } from "node:crypto";
import { hostname, networkInterfaces } from "node:os";
import { readProc } from "./linux/read-proc.ts";

/**
 * An id of this machine that stays: that which systemd gave it, hashed because it is meant to be a secret of the machine
 * (https://www.freedesktop.org/software/systemd/man/latest/machine-id.html), else one of its name and network cards.
 */
export function machineId(): string {
  const given = readProc("/etc/machine-id")?.trim() ?? "";
  const cards = Object.values(networkInterfaces()).flatMap((all) =>
    (all ?? []).map(({ mac }) => mac),
  );
  const known = given === "" ? [hostname(), ...new Set(cards.toSorted())].join(" ") : given;
  return createHash("sha256").update(`mainstay observer ${known}`).digest("hex").slice(0, 32);
}
