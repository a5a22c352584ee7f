import type { AddressBook } from "../addresses/address-book.ts";
import { oneTime } from "../book/times.ts";
import { portOf } from "../reading/transport.ts";
import { ownCopy } from "../text/own-copy.ts";
import type {
  End,
  EndedSocket,
  Ending,
  GoingOn,
  ListedSocket,
  SocketState,
} from "./socket-seen.ts";

/**
 * Reads a line of `ss -taneiHO`; undefined for what is no socket, or none that is whole: what only waits for packets that are late is
 * counted by the kernel under another cookie, and what is not accepted yet may never be.
 */
export function parseListedSocket(line: string, addresses: AddressBook): ListedSocket | undefined {
  const row = parseRow(line, addresses);
  const state = row === undefined ? undefined : states.get(row.state);
  if (row === undefined || state === undefined) return undefined;
  const { local, remote, facts } = row;
  // Without counters it is only the memory of a socket, that whose end was told already.
  if (state !== "listening" && !facts.includes(" rto:")) return undefined;
  const group = valueOf(facts, " cgroup:");
  return {
    id: row.id,
    state,
    local,
    ...(remote === undefined ? {} : { remote }),
    ...(state === "connecting" && facts.includes(" retrans:") ? { isUnanswered: true } : {}),
    inode: numberOf(facts, " ino:"),
    ...(group?.startsWith("/") === true ? { group: ownCopy(group) } : {}),
    ...countersOf(state, facts),
  };
}

/**
 * What alone can have changed of a socket that is connected, if a line is of one, be it of `ss -taneiHO` or without counters of
 * `ss -taneHO`. Most lines are of sockets that were listed before: to read all of each would be most of what watching costs.
 */
export function parseGoingOn(line: string): GoingOn | undefined {
  const end = line.indexOf(" ");
  if (states.get(line.slice(0, end)) !== "connected") return undefined;
  const id = valueOf(line, " sk:");
  if (id === undefined) return undefined;
  const inode = numberOf(line, " ino:");
  if (!line.includes(" rto:")) return { id, inode };
  return { id, inode, sent: sentIn(line), received: receivedIn(line) };
}

/** The ports of a socket, by which a list can be asked for it alone. */
export type SocketPorts = { readonly local: number; readonly remote: number };

/**
 * The ports of a socket that a line of `ss -taneHO` shows as connected or about to be, to ask for its counters; undefined for any
 * other line, and for a socket that no program holds any more, or yet.
 */
export function parsePorts(line: string): SocketPorts | undefined {
  const [, state = "", , here = "", , there = "", facts = ""] = row.exec(line) ?? [];
  const what = states.get(state);
  if (what !== "connected" && what !== "connecting") return undefined;
  if (numberOf(facts, " ino:") === 0) return undefined;
  const [local, remote] = [portOf(here), portOf(there)];
  return local === -1 || remote === -1 ? undefined : { local, remote };
}

/** Reads a line of `ss -E -tniHOe`, which tells of a socket that is no more; undefined for what is none. */
export function parseEndedSocket(line: string, addresses: AddressBook): EndedSocket | undefined {
  const row = parseRow(line, addresses);
  if (row === undefined) return undefined;
  const { id, local, remote, facts } = row;
  const ending = endingOf(remote, facts);
  return {
    id,
    local,
    ...(remote === undefined ? {} : { remote }),
    ending,
    ...(ending === "succeeded"
      ? { ...withoutEnd(countersOf("connected", facts)), ...roundTripsOf(facts) }
      : {}),
  };
}

/** As `rtt:0.125/0.062`, in milliseconds and how much it varies; absent where nothing was measured. */
function roundTripsOf(facts: string): Pick<EndedSocket, "roundTrips"> {
  const [milliseconds = ""] = (valueOf(facts, " rtt:") ?? "").split("/");
  const roundTrips = milliseconds === "" ? undefined : oneTime(Number(milliseconds));
  return roundTrips === undefined ? {} : { roundTrips };
}

const states: ReadonlyMap<string, SocketState> = new Map([
  ["LISTEN", "listening"],
  ["SYN-SENT", "connecting"],
  ["ESTAB", "connected"],
  ["FIN-WAIT-1", "connected"],
  ["FIN-WAIT-2", "connected"],
  ["CLOSE-WAIT", "connected"],
  ["LAST-ACK", "connected"],
  ["CLOSING", "connected"],
]);

const row = /^(\S+) +\d+ +\d+ +(\S+):(\d+|\*) +(\S+):(\d+|\*)( .*)/;

type Row = {
  readonly id: string;
  readonly state: string;
  readonly local: End;
  readonly remote: End | undefined;
  readonly facts: string;
};

function parseRow(line: string, addresses: AddressBook): Row | undefined {
  const match = row.exec(line);
  if (match === null) return undefined;
  const [, state = "", here = "", herePort = "", there = "", therePort = "", facts = ""] = match;
  const local = parseEnd(here, herePort, addresses);
  const remote = parseEnd(there, therePort, addresses);
  const id = valueOf(facts, " sk:");
  if (local === undefined || remote === undefined || id === undefined) return undefined;
  const hasRemote = remote.port !== 0 || !isUnspecified(remote.address);
  return { id, state, local, remote: hasRemote ? remote : undefined, facts };
}

function parseEnd(host: string, port: string, addresses: AddressBook): End | undefined {
  const address = host === "*" ? "0.0.0.0" : addresses.find(host)?.text;
  const number = port === "*" ? 0 : portOf(port);
  return address === undefined || number === -1 ? undefined : { address, port: number };
}

function isUnspecified(address: string): boolean {
  return address === "0.0.0.0" || address === "::";
}

/**
 * What became of a connection, by the last counters of its socket. A time for the way there and back was measured once it was made;
 * a program that waits in `connect` has the others cleared when that fails, the port of the server among them.
 */
function endingOf(remote: End | undefined, facts: string): Ending {
  if (remote === undefined) return "unconnected";
  if (facts.includes(" minrtt:") || facts.includes(" rtt:")) return "succeeded";
  if (facts.includes(" segs_in:")) return "refused";
  if (facts.includes(" retrans:")) return "timed-out";
  return facts.includes(" segs_out:") ? "silent" : "failed";
}

/** Hardly a connection is over without the end of what the other side sent, which the kernel counts as a byte. */
function withoutEnd(counters: Counters): Counters {
  const { received = 0 } = counters;
  return { ...counters, received: Math.max(0, received - 1) };
}

type Counters = Pick<ListedSocket, "beganBy" | "sent" | "received">;

/** The beginning and the end of what was sent are acknowledged as a byte each, though they are none. */
function countersOf(state: SocketState, facts: string): Counters {
  if (state === "connecting") return { beganBy: "local" };
  if (state !== "connected") return {};
  const [sent, received] = [sentIn(facts), receivedIn(facts)];
  const acknowledged = numberOf(facts, " bytes_acked:");
  if (acknowledged - sent === 2) return { beganBy: "local", sent, received };
  if (acknowledged === 0 && sent === 0 && facts.includes(" segs_in:"))
    return { beganBy: "remote", sent, received };
  return { sent, received };
}

function sentIn(facts: string): number {
  return Math.max(0, numberOf(facts, " bytes_sent:") - numberOf(facts, " bytes_retrans:"));
}

function receivedIn(facts: string): number {
  return facts.includes(" data_segs_in:") ? numberOf(facts, " bytes_received:") : 0;
}

/** Read digit by digit, because a text for each number of each line would be most of the memory that is used and left. */
function numberOf(facts: string, name: string): number {
  const at = facts.indexOf(name);
  if (at === -1) return 0;
  let number = 0;
  for (let next = at + name.length; next < facts.length; next++) {
    const digit = facts.charCodeAt(next) - zero;
    if (digit < 0 || digit > 9) break;
    number = number * 10 + digit;
  }
  return number <= Number.MAX_SAFE_INTEGER ? number : 0;
}

const zero = "0".charCodeAt(0);

function valueOf(facts: string, name: string): string | undefined {
  const at = facts.indexOf(name);
  if (at === -1) return undefined;
  const start = at + name.length;
  const end = facts.indexOf(" ", start);
  return end === -1 ? facts.slice(start) : facts.slice(start, end);
}
