import { type Classify, parseAddress, parseHostName } from "@mainstay/m365";
import { type AddressKind, kindOf } from "../addresses/address-kind.ts";
import type { Scope } from "./dependency.ts";
import type { Transport } from "../observation.ts";
import type { Edge } from "./edge.ts";
import type { FlowBook } from "./flow-book.ts";
import type { OwnBy } from "./own-by.ts";

/** Whose a server is, and the service of Microsoft 365 that it is of, if it is. */
export type FoundScope = { readonly scope: Scope; readonly service?: string };

/**
 * Finds whose the server of an edge is: the organisation's own, if its address is private or `own` says why a public one is; else of
 * Microsoft 365, by one of its names or by its address; of a third party then, if it is not. What is known by another name alone is
 * taken for the organisation's own. What an address answers to counts for nothing here: whoever has it may write that it is
 * Microsoft's.
 */
export function findScope(
  { server, port, protocol }: Edge,
  {
    book,
    classify,
    own,
  }: {
    readonly book: FlowBook;
    readonly classify: Classify | undefined;
    readonly own: OwnBy | undefined;
  },
): FoundScope {
  const names = server.address === undefined ? [] : book.namesOf(server.address);
  return scopeOf(
    {
      place: server.address ?? server.network?.split("/")[0],
      names: server.host === undefined ? names : [server.host, ...names],
      port,
      protocol,
      own,
    },
    classify,
  );
}

/** The same of a server by its address, or one of its network, and its names, those that are asked first in front. */
export function scopeOf(
  {
    place,
    names,
    port,
    protocol,
    own,
  }: {
    readonly place: string | undefined;
    readonly names: readonly string[];
    readonly port: number;
    readonly protocol: Transport;
    readonly own: OwnBy | undefined;
  },
  classify: Classify | undefined,
): FoundScope {
  if (own !== undefined) return { scope: "internal" };
  const address = place === undefined ? undefined : parseAddress(place);
  if (address !== undefined && !isOfOthers(kindOf(address))) return { scope: "internal" };
  for (const written of names) {
    const name = parseHostName(written);
    const found = name === undefined ? undefined : classify?.({ name, port, protocol });
    if (found !== undefined) return { scope: "microsoft-365", service: found.service };
  }
  if (address === undefined) return { scope: "internal" };
  const found = classify?.({ address, port, protocol });
  return found === undefined
    ? { scope: "third-party" }
    : { scope: "microsoft-365", service: found.service };
}

/** The network of all public addresses begins with that of nobody. */
function isOfOthers(kind: AddressKind): boolean {
  return kind === "public" || kind === "unspecified";
}
