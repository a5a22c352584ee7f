import type { RoleEvidence } from "../observation.ts";
import { knownPorts } from "./known-ports.ts";

/** Which of two ends serves: the first, or the second; and by what that is known. */
export type Decision = { readonly server: "first" | "second"; readonly by: RoleEvidence };

/** Ports from here on are given to clients by most systems; a server may have them too, so they only weigh less. */
export const lowestEphemeral = 32_768;

/**
 * Decides from the ports of two ends which one serves, where nothing better tells: that which has the port of a known service; that
 * whose port is not of those given to clients, or else the lower one; of equal ports, the second, which received first.
 */
export function decideServer(
  first: number,
  second: number,
  known: ReadonlySet<number> = knownPorts,
): Decision {
  const isFirstKnown = known.has(first);
  if (isFirstKnown !== known.has(second)) {
    return { server: isFirstKnown ? "first" : "second", by: "known-port" };
  }
  if (first === second) return { server: "second", by: "first-seen" };
  const isFirstEphemeral = first >= lowestEphemeral;
  if (isFirstEphemeral !== second >= lowestEphemeral) {
    return { server: isFirstEphemeral ? "second" : "first", by: "lower-port" };
  }
  return { server: first < second ? "first" : "second", by: "lower-port" };
}
