import { addedTimes } from "../book/times.ts";
import type { Outcome } from "../observation.ts";
import type { ConnectionTally, TalliedConnection } from "./connection-tally.ts";
import type { OwnEnd } from "./place-connection.ts";
import type { End, EndedSocket, GoingOn, ListedSocket } from "./socket-seen.ts";

/**
 * Keeps which sockets of a network namespace are told already, so that each connection is told once, whatever comes first of the
 * lists that show it and the word of its end: a list is older than it arrives, and the word of an end may be late.
 */
export type SocketLedger = {
  /** A list is being taken from now on. */
  readonly listBegins: () => void;
  /** All sockets that there were at a moment since then, but for those that were told to go on. */
  readonly list: (sockets: readonly ListedSocket[]) => void;
  /** A socket of that list is connected as before; false where it has to be in the list with all that is known of it. */
  readonly goesOn: (socket: GoingOn) => boolean;
  readonly ended: (socket: EndedSocket) => void;
  /** How often it was heard since the last time that somebody cannot be reached: that is what silent ends may have come of. */
  readonly heardUnreachable: (times: number) => void;
  /** The ids of the sockets that are told and still there. */
  readonly told: () => readonly string[];
  /** How many ends were missed since it was asked last: sockets that are gone without a word. */
  readonly takeMissed: () => number;
};

/** What a ledger begins with. */
export type LedgerStart = {
  /** Whether the word of each end comes, or sockets just are not listed any more. */
  readonly ends: "told" | "untold";
  /** Sockets that were told before; if absent, all that the first list shows began before anybody looked. */
  readonly toldBefore?: ReadonlySet<string>;
};

/** In so many lists a socket must be absent before its end counts as missed: a list that is taken while sockets come and go may skip some. */
const listsUntilMissed = 3;

/** A ledger for the sockets of a namespace, whose connections go to a tally. */
export function socketLedger(
  tally: ConnectionTally,
  { ends, toldBefore }: LedgerStart,
): SocketLedger {
  const entries = new Map<string, Entry>();
  let before = toldBefore;
  const silent: OwnEnd[] = [];
  let endedMeanwhile: Set<string> | undefined = new Set();
  let isFirst = true;
  let turn = 0;
  let missed = 0;

  // The word of an end that was told before may still be on its way when the first list has come.
  const isOld = (id: string): boolean => (before === undefined ? isFirst : before.has(id));

  const show = (socket: ListedSocket): void => {
    if (socket.remote === undefined || endedMeanwhile?.has(socket.id) === true) return;
    const entry = entries.get(socket.id) ?? newEntry(socket, socket.remote);
    entries.set(socket.id, entry);
    entry.turn = turn;
    if (entry.phase === "connecting") {
      entry.end = joined(entry.end, socket);
      entry.isUnanswered ||= socket.isUnanswered === true;
      if (socket.state !== "connecting") open(entry, socket);
    } else if (entry.phase === "open" && socket.state === "left") close(entry);
    addBytes(entry, socket);
  };
  const open = (entry: Entry, socket: ListedSocket): void => {
    entry.phase = socket.state === "left" ? "left" : "open";
    if (!isOld(socket.id)) entry.connection = tally.begin(entry.end, "succeeded");
    else if (entry.phase === "open") {
      entry.connection = tally.goOn(entry.end);
      entry.sent = socket.sent ?? 0;
      entry.received = socket.received ?? 0;
    }
    const { row } = entry.connection ?? {};
    if (row !== undefined && entry.phase === "open") row.open++;
    // Where it belongs is settled: of thousands that stay open, their ends need not be kept.
    entry.end = settled;
  };
  const miss = (id: string, entry: Entry): void => {
    if (ends === "told" && turn - entry.turn < listsUntilMissed) return;
    if (ends === "told") missed++;
    if (entry.phase === "connecting") {
      tally.begin(entry.end, entry.isUnanswered ? "timed-out" : "unknown");
    } else close(entry);
    entries.delete(id);
  };
  const fail = (entry: Entry, ending: Outcome | "silent"): void => {
    if (ending === "silent" && !entry.isUnanswered) silent.push(entry.end);
    else {
      const isLate = entry.isUnanswered && (ending === "silent" || ending === "failed");
      entry.connection = tally.begin(entry.end, isLate ? "timed-out" : outcomeOf(ending));
    }
  };

  return {
    listBegins: () => {
      endedMeanwhile ??= new Set();
    },
    list: (sockets) => {
      turn++;
      if (before !== undefined && turn >= listsUntilMissed) before = new Set();
      for (const socket of sockets) show(socket);
      for (const [id, entry] of entries) if (entry.turn !== turn) miss(id, entry);
      endedMeanwhile = undefined;
      isFirst = false;
    },
    goesOn: (socket) => {
      const entry = entries.get(socket.id);
      if (entry?.phase !== "open") return false;
      // Of the list that is being taken.
      entry.turn = turn + 1;
      addBytes(entry, socket);
      return true;
    },
    ended: (socket) => {
      endedMeanwhile?.add(socket.id);
      const { id, remote, ending } = socket;
      if (remote === undefined || ending === "unconnected" || isOld(id)) return;
      const known = entries.get(id);
      entries.delete(id);
      const entry = known ?? newEntry(socket, remote);
      if (entry.phase === "connecting") {
        entry.end = joined(entry.end, socket);
        fail(entry, ending);
      } else close(entry);
      addBytes(entry, socket);
      const { row } = entry.connection ?? {};
      if (row !== undefined) row.roundTrips = addedTimes(row.roundTrips, socket.roundTrips);
    },
    heardUnreachable: (times) => {
      for (const [at, end] of silent.entries())
        tally.begin(end, at < times ? "blocked" : "unknown");
      silent.length = 0;
    },
    told: () => {
      const ids: string[] = [];
      for (const [id, { phase }] of entries) if (phase !== "connecting") ids.push(id);
      return ids;
    },
    takeMissed: () => {
      const taken = missed;
      missed = 0;
      return taken;
    },
  };
}

/** A socket that is not over: on its way to be connected, and not told; or told, and open or only remembered by the kernel. */
type Entry = {
  phase: "connecting" | "open" | "left";
  end: OwnEnd;
  connection: TalliedConnection | undefined;
  isUnanswered: boolean;
  sent: number;
  received: number;
  /** The list that showed it last. */
  turn: number;
};

const settled: OwnEnd = {
  local: { address: "0.0.0.0", port: 0 },
  remote: { address: "0.0.0.0", port: 0 },
};

function newEntry(socket: ListedSocket | EndedSocket, remote: End): Entry {
  return {
    phase: "connecting",
    end: { local: socket.local, remote },
    connection: undefined,
    isUnanswered: false,
    sent: 0,
    received: 0,
    turn: 0,
  };
}

/** What is known of an end with what is seen of it now, which may have lost its ports. */
function joined(end: OwnEnd, { local, remote, ...socket }: ListedSocket | EndedSocket): OwnEnd {
  const beganBy = end.beganBy ?? socket.beganBy;
  const owner = socket.owner ?? end.owner;
  return {
    local: end.local.port === 0 ? local : end.local,
    remote: end.remote.port === 0 ? (remote ?? end.remote) : end.remote,
    ...(beganBy === undefined ? {} : { beganBy }),
    ...(owner === undefined ? {} : { owner }),
  };
}

function close(entry: Entry): void {
  const { row } = entry.connection ?? {};
  if (row !== undefined && entry.phase === "open") {
    row.open--;
    row.hasChanged = true;
  }
  entry.phase = "left";
}

type Counted = Pick<ListedSocket, "sent" | "received">;

/** Adds what was sent and received since the socket was seen last; the counters of one that ended in a reset may be gone. */
function addBytes(entry: Entry, { sent, received }: Counted): void {
  const { row, isOutgoing } = entry.connection ?? {};
  if (row === undefined || sent === undefined || received === undefined) return;
  const [there, back] = [Math.max(0, sent - entry.sent), Math.max(0, received - entry.received)];
  row.bytesOut += isOutgoing === true ? there : back;
  row.bytesIn += isOutgoing === true ? back : there;
  row.hasBytes = true;
  entry.sent += there;
  entry.received += back;
}

function outcomeOf(ending: Outcome | "silent"): Outcome {
  return ending === "silent" ? "unknown" : ending;
}
