import { type AddressBook, type ListedSocket, parseListedSocket } from "@mainstay/flows";
import { type Command, runLines, within } from "./run.ts";

const list: Command = ["ss", "-tnpeiHO", "state", "all", "exclude", "time-wait"];

/** All sockets of a network namespace that are whole, by `ss`, with the processes that this one may see; undefined where it fails. */
export async function listSockets(
  namespace: string | undefined,
  addresses: AddressBook,
): Promise<readonly ListedSocket[] | undefined> {
  const sockets: ListedSocket[] = [];
  const hasRun = await runLines(within(namespace, list), (line) => {
    const socket = parseListedSocket(line, addresses);
    if (socket !== undefined) sockets.push(socket);
  });
  return hasRun ? sockets : undefined;
}
