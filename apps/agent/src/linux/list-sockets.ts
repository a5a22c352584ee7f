import {
  type AddressBook,
  type GoingOn,
  type ListedSocket,
  parseGoingOn,
  parseListedSocket,
  parsePorts,
  type SocketPorts,
} from "@mainstay/flows/watching";
import type { LookDepth } from "../sight.ts";
import { runLines, within } from "./run.ts";

/** How sockets are listed: how much of each, what reads addresses, and who takes those that just go on, if it knows them. */
export type ListOptions = {
  readonly depth: LookDepth;
  readonly addresses: AddressBook;
  readonly goesOn: (socket: GoingOn) => boolean;
};

/** More new sockets than that are found sooner among all than by their ports. */
const mostAskedFor = 32;

/**
 * The sockets of a network namespace that are whole, by `ss`, but for those that go on; undefined where it fails. A brief list has the
 * counters of new ones alone, and tells of those that go on that they do.
 */
export async function listSockets(
  namespace: string | undefined,
  options: ListOptions,
): Promise<readonly ListedSocket[] | undefined> {
  if (options.depth === "whole") return listWhole(namespace, options, []);
  const { addresses, goesOn } = options;
  const listening: ListedSocket[] = [];
  const fresh: SocketPorts[] = [];
  const hasRun = await runLines(within(namespace, ["ss", "-tneHO", ...all]), (line) => {
    const known = parseGoingOn(line);
    if (known !== undefined && goesOn(known)) return;
    const ports = parsePorts(line);
    const socket = ports === undefined ? parseListedSocket(line, addresses) : undefined;
    if (ports !== undefined) fresh.push(ports);
    if (socket !== undefined) listening.push(socket);
  });
  if (!hasRun) return undefined;
  if (fresh.length === 0) return listening;
  if (fresh.length > mostAskedFor) return listWhole(namespace, options, []);
  const counted = await listWhole(namespace, options, [fresh.map(filterOf).join(" or ")]);
  return counted === undefined ? undefined : [...listening, ...counted];
}

const all = ["state", "all", "exclude", "time-wait"] as const;

async function listWhole(
  namespace: string | undefined,
  { addresses, goesOn }: ListOptions,
  filter: readonly string[],
): Promise<readonly ListedSocket[] | undefined> {
  const sockets: ListedSocket[] = [];
  const hasRun = await runLines(within(namespace, ["ss", "-tneiHO", ...all, ...filter]), (line) => {
    const known = parseGoingOn(line);
    if (known !== undefined && goesOn(known)) return;
    const socket = parseListedSocket(line, addresses);
    if (socket !== undefined) sockets.push(socket);
  });
  return hasRun ? sockets : undefined;
}

/** In the words of `ss` (https://man7.org/linux/man-pages/man8/ss.8.html). */
function filterOf({ local, remote }: SocketPorts): string {
  return `( sport = :${local} and dport = :${remote} )`;
}
