import type { AddressBook } from "../addresses/address-book.ts";
import { formatAddress } from "../addresses/format-address.ts";
import type { End, ListedSocket, SocketState } from "./socket-seen.ts";

/**
 * Reads a line of `/proc/net/tcp` or `/proc/net/tcp6` of a machine with the given order of bytes; undefined for its title and for
 * what is not accepted yet. A socket is known by its ends: the list has no better mark that stays when its process is gone.
 * The columns are those of https://www.kernel.org/doc/html/latest/networking/proc_net_tcp.html.
 */
export function parseProcSocket(
  line: string,
  {
    addresses,
    isLittleEndian,
  }: { readonly addresses: AddressBook; readonly isLittleEndian: boolean },
): ListedSocket | undefined {
  const [, here = "", there = "", code = "", , , repeated = "", , , inode = ""] = line
    .trim()
    .split(/\s+/);
  const state = states.get(code);
  if (state === undefined || !/^\d{1,15}$/.test(inode)) return undefined;
  const local = parseEnd(here, isLittleEndian, addresses);
  const remote = parseEnd(there, isLittleEndian, addresses);
  if (local === undefined || remote === undefined) return undefined;
  const common = { inode: Number(inode), state, local };
  if (state === "listening") return { ...common, id: `${local.address} ${local.port}` };
  return {
    ...common,
    id: `${local.address} ${local.port} ${remote.address} ${remote.port}`,
    remote,
    ...(state === "connecting"
      ? { beganBy: "local", ...(Number.parseInt(repeated, 16) > 0 ? { isUnanswered: true } : {}) }
      : {}),
  };
}

const states: ReadonlyMap<string, SocketState> = new Map([
  ["01", "connected"],
  ["02", "connecting"],
  ["04", "connected"],
  ["05", "connected"],
  ["06", "left"],
  ["08", "connected"],
  ["09", "connected"],
  ["0A", "listening"],
  ["0B", "connected"],
]);

const end = /^((?:[\dA-F]{8}){1,4}):([\dA-F]{4})$/;

function parseEnd(text: string, isLittleEndian: boolean, addresses: AddressBook): End | undefined {
  const [, host = "", port = ""] = end.exec(text) ?? [];
  const words = (host.match(/.{8}/g) ?? []).map((word) => toWord(word, isLittleEndian));
  const [a = 0, b = 0, c = 0, d = 0] = words.length === 1 ? [0, 0, 0xffff, ...words] : words;
  if (words.length !== 1 && words.length !== 4) return undefined;
  const address = addresses.find(formatAddress([a, b, c, d]))?.text;
  return address === undefined ? undefined : { address, port: Number.parseInt(port, 16) };
}

/** The kernel writes each word as the machine has it in memory. */
function toWord(hexadecimal: string, isLittleEndian: boolean): number {
  const word = Number.parseInt(hexadecimal, 16);
  if (!isLittleEndian) return word;
  return (
    (((word & 0xff) << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24)) >>> 0
  );
}
