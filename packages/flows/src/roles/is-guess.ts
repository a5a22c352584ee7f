import type { Connection, RoleEvidence } from "../observation.ts";
import { lowestEphemeral } from "./decide-server.ts";

/** Whether who serves was only guessed: by the ports, or by who happened to be seen first. */
export function isGuess(evidence: RoleEvidence): boolean {
  return evidence === "known-port" || evidence === "lower-port" || evidence === "first-seen";
}

/**
 * The port of a client that may be a server after all: one that was only guessed to be a client. Of those that are given to clients, none
 * that speaks to the port of a known service, and none of UDP, where the socket of a client looks as one that listens does.
 */
export function doubtedPort({
  roleBy,
  clientPort,
  protocol,
}: Pick<Connection, "roleBy" | "clientPort" | "protocol">): number | undefined {
  if (clientPort === undefined || clientPort === 0 || !isGuess(roleBy)) return undefined;
  const isGiven = clientPort >= lowestEphemeral;
  return isGiven && (roleBy === "known-port" || protocol === "udp") ? undefined : clientPort;
}
