import { type Address, parseAddress, parseDotted } from "@mainstay/m365/addresses";
import { ownCopy } from "../text/own-copy.ts";
import { type AddressKind, kindOf, kindOfVersion4 } from "./address-kind.ts";
import { formatAddress } from "./format-address.ts";
import { lately } from "../memory/lately.ts";

/** An address in canonical form, and whose it is. */
export type KnownAddress = { readonly text: string; readonly kind: AddressKind };

/** Reads addresses, and remembers those that it read lately: the same few are written millions of times in a file. */
export type AddressBook = {
  /**
   * An IPv4 or IPv6 address however it is written, with brackets or a zone; undefined for what is none. It is the whole text, or
   * stands in it from one place to another.
   */
  readonly find: (text: string, from?: number, to?: number) => KnownAddress | undefined;
  /** Whose an address is; undefined for what is none. */
  readonly kindOf: (text: string) => AddressKind | undefined;
};

const mostRemembered = 32_768;

/**
 * An address book that has not seen any address yet. The zone of an address (`fe80::1%eth0`) is left out: it only says through
 * which interface of one machine the link is reached.
 */
export function addressBook(): AddressBook {
  // Of IPv4 by their bits: to read those takes less time than to cut out a text and look that up.
  const dotted = lately<number, KnownAddress>(mostRemembered, (bits) => bits);
  const others = lately<string, KnownAddress>(mostRemembered, ownCopy);

  const findDotted = (bits: number): KnownAddress => {
    const known = dotted.find(bits);
    if (known !== undefined) return known;
    const found = toKnown([0, 0, 0xffff, bits >>> 0]);
    dotted.put(bits, found);
    return found;
  };
  const findOther = (written: string): KnownAddress | undefined => {
    const known = others.find(written);
    if (known !== undefined) return known;
    const found = parse(written);
    if (found !== undefined) others.put(written, found);
    return found;
  };
  return {
    find: (text, from = 0, to = text.length) => {
      const bits = parseDotted(text, from, to);
      return bits === undefined ? findOther(text.slice(from, to)) : findDotted(bits);
    },
    kindOf: (text) => {
      const bits = parseDotted(text);
      return bits === undefined ? findOther(text)?.kind : kindOfVersion4(bits >>> 0);
    },
  };
}

function parse(written: string): KnownAddress | undefined {
  const bare = written.startsWith("[") && written.endsWith("]") ? written.slice(1, -1) : written;
  const zone = bare.indexOf("%");
  const address = parseAddress(zone === -1 ? bare : bare.slice(0, zone));
  return address === undefined ? undefined : toKnown(address);
}

function toKnown(address: Address): KnownAddress {
  return { text: formatAddress(address), kind: kindOf(address) };
}
