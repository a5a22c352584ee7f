import type { RoleEvidence } from "../observation.ts";

/** Whether who serves was only guessed: by the ports, or by who happened to be seen first. */
export function isGuess(evidence: RoleEvidence): boolean {
  return evidence === "known-port" || evidence === "lower-port" || evidence === "first-seen";
}
