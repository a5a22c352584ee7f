import { isMadeUnasked, isOfCard, isWithinMachine } from "../../addresses/inner-networks.ts";
import type { Outcome, Party, Times, Transport } from "../../observation.ts";
import type { Rows } from "../../reading/rows.ts";
import { decideServer } from "../../roles/decide-server.ts";
import type { SocketEnd } from "./socket-end.ts";

/** A socket as a machine lists it. */
export type Socket = {
  readonly protocol: Transport;
  readonly local: SocketEnd;
  /** Absent where it has no other end. */
  readonly remote?: SocketEnd | undefined;
  readonly state: string;
  readonly process?: string | undefined;
  readonly unit?: string | undefined;
  /** The time there and back that its TCP reckons with. */
  readonly roundTrips?: Times | undefined;
};

/** Takes the sockets of one machine; `own` says what more is known of the last one, where that stands on lines after it. */
export type SocketTable = {
  readonly add: (socket: Socket) => void;
  readonly own: (more: Pick<Socket, "process" | "unit" | "roundTrips">) => void;
  /** A list is over, and another may follow. */
  readonly flush: () => void;
};

/** So many sockets are held until it is known what listens. */
const mostHeld = 100_000;

/**
 * Collects the sockets of a list, because only all of them tell which end of a connection listens. In lists one after another the
 * same socket counts as one connection.
 */
export function socketTable(rows: Rows, tool: string): SocketTable {
  const seen = new Set<string>();
  let held: { socket: Socket; readonly line: number }[] = [];
  let hasCard = false;

  const flush = (): void => {
    const here = rows.line();
    const listening = new Set(
      held.flatMap(({ socket }) =>
        socket.remote === undefined && isListening(socket)
          ? [`${socket.protocol} ${socket.local.port}`]
          : [],
      ),
    );
    hasCard ||= held.some(({ socket: { local } }) => isOfCard(local.party.address ?? ""));
    for (const { socket, line } of held) {
      rows.at(line);
      give(socket, listening);
    }
    held = [];
    rows.at(here);
  };
  const give = (
    { protocol, local, remote, state, process, unit, roundTrips }: Socket,
    listening: ReadonlySet<string>,
  ): void => {
    const owner = {
      ...(process === undefined ? {} : { process }),
      ...(unit === undefined ? {} : { unit }),
    };
    if (remote === undefined) {
      if (local.port === 0) return rows.passOver("is a socket without a port", state);
      const { address, host } = local.party;
      const isWild = address === undefined || rows.addresses.find(address)?.kind === "unspecified";
      return rows.listener({
        ...(isWild ? {} : { address }),
        ...(!isWild && hasCard && isMadeUnasked(address) ? { inner: true } : {}),
        ...(host === undefined ? {} : { host }),
        ...owner,
        port: local.port,
        protocol,
        at: rows.writtenAt,
        clock: "",
        vantage: `${tool} ${rows.file} in`,
      });
    }
    const isServer = listening.has(`${protocol} ${local.port}`);
    const { server, by } = isServer
      ? ({ server: "first", by: "listener" } as const)
      : decideServer(local.port, remote.port);
    const isInner = hasCard && isWithinMachine(local.party.address, remote.party.address);
    const inner = isInner ? ({ inner: true } as const) : {};
    const own: Party = { ...local.party, ...inner, ...owner };
    const other: Party = { ...remote.party, ...inner };
    const isOurs = server === "first";
    const key = `${protocol} ${endKey(local)} ${endKey(remote)}`;
    const isKnown = seen.has(key);
    if (seen.size < mostHeld) seen.add(key);
    rows.connection({
      client: isOurs ? other : own,
      server: isOurs ? own : other,
      clientPort: isOurs ? remote.port : local.port,
      port: isOurs ? local.port : remote.port,
      protocol,
      from: rows.writtenAt,
      to: rows.writtenAt,
      outcome: outcomeOf(state),
      connections: isKnown ? 0 : 1,
      ...(isKnown || roundTrips === undefined ? {} : { roundTrips }),
      roleBy: by,
      clock: "",
      vantage: `${tool} ${rows.file} ${isOurs ? "in" : "out"}`,
    });
  };

  return {
    add: (socket) => {
      held.push({ socket, line: rows.line() });
      if (held.length >= mostHeld) flush();
    },
    own: (more) => {
      const last = held.at(-1);
      if (last !== undefined) last.socket = { ...last.socket, ...more };
    },
    flush,
  };
}

function isListening({ protocol, state }: Socket): boolean {
  return protocol === "udp" || state.startsWith("LISTEN");
}

function endKey({ party, port }: SocketEnd): string {
  return `${party.address ?? party.host} ${port}`;
}

function outcomeOf(state: string): Outcome {
  return state.startsWith("SYN") ? "unknown" : "succeeded";
}
