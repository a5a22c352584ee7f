import { type Classify, parseAddress, parseHostName } from "@mainstay/m365";
import { type AddressKind, kindOf } from "../addresses/address-kind.ts";
import type { Scope } from "./dependency.ts";
import type { Transport } from "../observation.ts";
import { isAskedName, type KnownNames } from "./end-names.ts";
import type { OwnBy } from "./own-by.ts";

/** Whose a server is, and the service of Microsoft 365 that it is of, if it is. */
export type FoundScope = { readonly scope: Scope; readonly service?: string };

/** A server by its address, or one of its network, and by all that it is called; and why it is the organisation's own, if it is. */
export type ScopedServer = {
  readonly place: string | undefined;
  readonly called: KnownNames;
  readonly port: number;
  readonly protocol: Transport;
  readonly own: OwnBy | undefined;
};

/**
 * Finds whose a server is: the organisation's own, if its address is private or `own` says why a public one is; else of Microsoft 365,
 * by one of its names or by its address; of a third party then, if it is not. What is known by another name alone is taken for the
 * organisation's own. Where clients asked for a name, what else led to its address counts for nothing: that serves many. What an address
 * answers to never counts: whoever has it may write that it is Microsoft's.
 */
export function findScope(
  { place, called, port, protocol, own }: ScopedServer,
  classify: Classify | undefined,
): FoundScope {
  if (own !== undefined) return { scope: "internal" };
  const address = place === undefined ? undefined : parseAddress(place);
  if (address !== undefined && !isOfOthers(kindOf(address))) return { scope: "internal" };
  for (const written of meantNames(called)) {
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

function meantNames({ services, told, machines, names }: KnownNames): readonly string[] {
  const asked = services.filter(isAskedName).toSorted();
  return [
    ...asked,
    ...(told === undefined ? [] : [told]),
    ...machines,
    ...(asked.length === 0 ? names : []),
  ];
}

/** The network of all public addresses begins with that of nobody. */
function isOfOthers(kind: AddressKind): boolean {
  return kind === "public" || kind === "unspecified";
}
