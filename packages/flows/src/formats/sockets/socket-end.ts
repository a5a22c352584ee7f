import type { AddressBook } from "../../addresses/address-book.ts";
import type { Party } from "../../observation.ts";
import { portOf } from "../../reading/transport.ts";
import { findServicePort } from "./service-ports.ts";

/** One end of a socket: an address or a name, and a port; 0 where any is meant. */
export type SocketEnd = { readonly party: Party; readonly port: number };

/**
 * Reads an end as tools write it: `10.0.0.1:443`, `[::1]:443`, `:::22`, `127.0.0.53%lo:53`, `host:https`, `*:*`, with the port after the
 * last colon. Undefined for what is none.
 */
export function parseSocketEnd(
  text: string,
  addresses: AddressBook,
  separator = ":",
): SocketEnd | undefined {
  const at = text.lastIndexOf(separator);
  if (at === -1) return undefined;
  const [host, written] = [text.slice(0, at), text.slice(at + 1)];
  const port =
    written === "*" ? 0 : /^\d+$/.test(written) ? portOf(written) : findServicePort(written);
  if (port === undefined || port === -1) return undefined;
  if (host === "*" || host === "") return { party: { address: "0.0.0.0" }, port };
  const address = addresses.find(host);
  if (address !== undefined) return { party: { address: address.text }, port };
  if (host === "localhost" || host === "ip6-localhost")
    return { party: { address: "127.0.0.1" }, port };
  return /^[\w.-]+$/.test(host) && !/^[\d.]+$/.test(host) ? { party: { host }, port } : undefined;
}

/** Whether an end is any: no address and no port. */
export function isAny({ party, port }: SocketEnd): boolean {
  return port === 0 && (party.address === "0.0.0.0" || party.address === "::");
}
