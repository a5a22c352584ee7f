import { addressBook } from "@mainstay/flows";
import type { ObservedEnd } from "@mainstay/store";

/** An address without a name, and whose private address it is. */
export type NamelessAddress = { readonly address: string; readonly site?: string };

/**
 * The addresses that nobody has a name for. Private ones only where all that anybody ever told of are of one site: the DNS servers that are
 * asked know one network, and would name the machines of another by those of theirs.
 */
export function namelessAddresses(
  ends: readonly ObservedEnd[],
  ofObservers: ReadonlySet<string>,
): readonly NamelessAddress[] {
  const addresses = addressBook();
  const sites = new Set([...ofObservers, ...ends.flatMap(({ site }) => site ?? [])]);
  return ends.flatMap(({ address, site, machines, names, reverseNames }) => {
    if (address === undefined || machines.length + names.length + reverseNames.length > 0)
      return [];
    const kind = addresses.kindOf(address);
    const isAsked = kind === "public" || (kind === "private" && sites.size === 1);
    return isAsked ? [{ address, ...(site === undefined ? {} : { site }) }] : [];
  });
}
