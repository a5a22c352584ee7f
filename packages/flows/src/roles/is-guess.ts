import type { Connection, RoleEvidence } from "../observation.ts";
import { lowestEphemeral } from "./decide-server.ts";

/** Whether who serves was only guessed: by the ports, or by who happened to be seen first. */
export function isGuess(evidence: RoleEvidence): boolean {
  return evidence === "known-port" || evidence === "lower-port" || evidence === "first-seen";
}

/**
 * The port of a client that may be a server after all: one that was only guessed to be a client, unless it speaks to the port of a known
 * service from one of those that are given to clients.
 */
export function doubtedPort({
  roleBy,
  clientPort,
}: Pick<Connection, "roleBy" | "clientPort">): number | undefined {
  if (clientPort === undefined || clientPort === 0 || !isGuess(roleBy)) return undefined;
  return roleBy === "known-port" && clientPort >= lowestEphemeral ? undefined : clientPort;
}
