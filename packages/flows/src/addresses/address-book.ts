import { parseAddress } from "@mainstay/m365";
import { ownCopy } from "../text/own-copy.ts";
import { type AddressKind, kindOf } from "./address-kind.ts";
import { formatAddress } from "./format-address.ts";

/** An address in canonical form, and whose it is. */
type KnownAddress = { readonly text: string; readonly kind: AddressKind };

/** Reads addresses, and remembers those that it read lately: the same few are written millions of times in a file. */
export type AddressBook = {
  /** An IPv4 or IPv6 address however it is written, with brackets or a zone; undefined for what is none. */
  readonly find: (written: string) => KnownAddress | undefined;
};

const mostRemembered = 32_768;

/**
 * An address book that has not seen any address yet. The zone of an address (`fe80::1%eth0`) is left out: it only says through
 * which interface of one machine the link is reached.
 */
export function addressBook(): AddressBook {
  let recent = new Map<string, KnownAddress>();
  let older = recent;
  return {
    find: (written) => {
      const known = recent.get(written);
      if (known !== undefined) return known;
      const found = older.get(written) ?? parse(written);
      if (found === undefined) return undefined;
      if (recent.size >= mostRemembered) {
        older = recent;
        recent = new Map();
      }
      recent.set(found.text === written ? found.text : ownCopy(written), found);
      return found;
    },
  };
}

function parse(written: string): KnownAddress | undefined {
  const bare = written.startsWith("[") && written.endsWith("]") ? written.slice(1, -1) : written;
  const zone = bare.indexOf("%");
  const address = parseAddress(zone === -1 ? bare : bare.slice(0, zone));
  return address === undefined
    ? undefined
    : { text: formatAddress(address), kind: kindOf(address) };
}
