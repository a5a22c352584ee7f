import { parseAddress, parseHostName } from "@mainstay/m365";
import { formatAddress } from "../addresses/format-address.ts";
import { isReversePointer } from "../addresses/parse-reverse-pointer.ts";
import type { NameSeen } from "../observation.ts";

/** A name and an address as a source writes them. */
export type WrittenName = Omit<NameSeen, "at">;

/**
 * A name and the address that it stood for, as a source writes them; undefined where one is none, or the name is that of an address
 * itself. The final dot of a full name is left out.
 */
export function toNameSeen(
  { name, address, kind }: WrittenName,
  at?: number,
): NameSeen | undefined {
  const host = parseHostName(name.endsWith(".") ? name.slice(0, -1) : name);
  const place = parseAddress(address);
  if (host === undefined || place === undefined) return undefined;
  if (parseAddress(name) !== undefined || isReversePointer(host)) return undefined;
  return {
    name: host,
    address: formatAddress(place),
    kind,
    ...(at === undefined ? {} : { at }),
  };
}
