import { parseAddress } from "@mainstay/m365/addresses";
import { formatAddress } from "./format-address.ts";

/**
 * The address that a name of a reverse lookup asks about, in canonical form: `9.113.0.203.in-addr.arpa` is 203.0.113.9 (RFC 1035,
 * 3.5), and 32 digits under `ip6.arpa` are an address of IPv6 (RFC 3596, 2.5). Undefined for any other name.
 */
export function parseReversePointer(name: string): string | undefined {
  const [, before, zone] = /^(.+)\.(in-addr|ip6)\.arpa\.?$/i.exec(name) ?? [];
  if (before === undefined || zone === undefined) return undefined;
  const labels = before.split(".").toReversed();
  const written = zone.toLowerCase() === "ip6" ? toGroups(labels) : labels.join(".");
  const address = written === undefined ? undefined : parseAddress(written);
  return address === undefined ? undefined : formatAddress(address);
}

/** Whether a name is of those that reverse lookups ask for: it is in place of an address, and no host's. */
export function isReversePointer(name: string): boolean {
  return /\.(in-addr|ip6)\.arpa\.?$/i.test(name);
}

function toGroups(digits: readonly string[]): string | undefined {
  if (digits.length !== 32 || digits.some((digit) => digit.length !== 1)) return undefined;
  return digits.join("").match(/.{4}/g)?.join(":");
}
