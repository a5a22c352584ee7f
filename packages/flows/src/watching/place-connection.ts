import type { RoleEvidence } from "../observation.ts";
import type { ObservedParty } from "../observations/observation-batch.ts";
import { decideServer, lowestEphemeral } from "../roles/decide-server.ts";
import type { RowPlace } from "./minute-row.ts";
import type { End, Owner } from "./socket-seen.ts";

/** What is known of the machine that a socket is of. */
export type Surroundings = {
  readonly host: string;
  /** Whether an address is the machine's own, in any of its namespaces that are watched. */
  readonly isOwn: (address: string) => boolean;
  /** Whether an address is of a network that the machine has within itself, for its containers: other machines have the same. */
  readonly isInner: (address: string) => boolean;
  /** What listens at an end, here or in another namespace of the machine. */
  readonly findListener: (end: End) => Owner | undefined;
};

/** What is known of a connection from one of its ends. */
export type OwnEnd = {
  readonly local: End;
  readonly remote: End;
  readonly beganBy?: "local" | "remote";
  readonly owner?: Owner;
};

/**
 * Where a connection belongs: to a row, or, seen at its end that serves while its client is of this machine too, to none, because
 * it is told from the other end.
 */
export type Placed =
  | {
      readonly kind: "row";
      readonly place: RowPlace;
      /** It was begun at this end. */
      readonly isOutgoing: boolean;
      /** What holds it at this end is known. */
      readonly isAttributed: boolean;
    }
  | { readonly kind: "inner" };

/** Decides which end of a connection serves, and names both. */
export function placeConnection(end: OwnEnd, around: Surroundings): Placed {
  const { local, remote } = end;
  const { isServer, by } = decide(end, around);
  const isInner = around.isOwn(remote.address);
  if (isServer && isInner) return { kind: "inner" };
  const owner = end.owner ?? (isServer ? around.findListener(local) : undefined);
  const other = isInner && !isServer ? around.findListener(remote) : undefined;
  const own = { ...partyOf(local, owner, around), host: around.host };
  const theirs = {
    ...partyOf(remote, other, around),
    ...(isInner ? { host: around.host } : {}),
  };
  return {
    kind: "row",
    place: {
      client: isServer ? theirs : own,
      server: isServer ? own : theirs,
      port: isServer ? local.port : remote.port,
      roleBy: by,
    },
    isOutgoing: !isServer,
    isAttributed: owner?.process !== undefined || owner?.unit !== undefined,
  };
}

type Direction = { readonly isServer: boolean; readonly by: RoleEvidence };

function decide(end: OwnEnd, around: Surroundings): Direction {
  const { local, remote, beganBy } = end;
  if (beganBy !== undefined) return { isServer: beganBy === "remote", by: "flags" };
  if (around.findListener(local) !== undefined) return { isServer: true, by: "listener" };
  // What has lost the port of its server had none that it listened on.
  if (remote.port === 0) return { isServer: false, by: "first-seen" };
  if (around.isOwn(remote.address) && around.findListener(remote) !== undefined)
    return { isServer: false, by: "listener" };
  const { server, by } = decideServer(local.port, remote.port);
  // All that listens here is known: of two ports that clients are given, that of no listener is a client's, be it the lower one.
  const isGiven = by === "lower-port" && local.port >= lowestEphemeral;
  if (server === "first" && isGiven && !around.isOwn(remote.address))
    return { isServer: false, by: "first-seen" };
  return { isServer: server === "first", by };
}

function partyOf(
  { address }: End,
  owner: Owner | undefined,
  { isInner }: Surroundings,
): ObservedParty {
  const isKnown = address !== "0.0.0.0" && address !== "::";
  return {
    ...(isKnown ? { address } : {}),
    ...(isKnown && isInner(address) ? { inner: true } : {}),
    ...(owner?.process === undefined ? {} : { process: owner.process }),
    ...(owner?.unit === undefined ? {} : { unit: owner.unit }),
  };
}
