import { parseAddress, parseHostName } from "@mainstay/m365";
import { formatAddress } from "../addresses/format-address.ts";
import type { NameSeen } from "../observation.ts";

/** A name and the address that it stood for, as a source writes them; undefined where one is none, or the name is an address itself. */
export function toNameSeen(
  { name, address }: Pick<NameSeen, "name" | "address">,
  at: number,
): NameSeen | undefined {
  const host = parseHostName(name);
  const place = parseAddress(address);
  if (host === undefined || place === undefined || parseAddress(name) !== undefined) {
    return undefined;
  }
  return { name: host, address: formatAddress(place), at };
}
