import { parseAddress, parseHostName } from "@mainstay/m365";
import type { DependencyEnd } from "./dependency.ts";

/** What is known of how an end is called; each list in any order. */
export type KnownNames = {
  /** What was spoken there, and the names that clients asked for. */
  readonly services: readonly string[];
  /** What whoever saw the connection called it. */
  readonly told?: string | undefined;
  readonly machines: readonly string[];
  /** Names that led to its address. */
  readonly names: readonly string[];
};

/**
 * What an end is called, of all the names that it has. What clients asked for says most: behind a shared front end or a network that
 * delivers for many, an address has the names of all of them. Else it is called by what whoever saw it says, its machine, or a name that
 * led to it: the first of the alphabet, so that it is called the same tomorrow, whichever was resolved last.
 */
export function endNames({
  services,
  told,
  machines,
  names,
}: KnownNames): Pick<DependencyEnd, "host" | "askedFor" | "machines" | "otherNames"> {
  const asked = services.filter(isAskedName).toSorted();
  const own = machines.toSorted();
  const first = told === undefined ? [] : [told];
  const all = [...asked, ...first, ...own, ...names.toSorted()];
  const known = new Map<string, string>();
  for (const name of all) if (!known.has(name.toLowerCase())) known.set(name.toLowerCase(), name);
  const [host, ...others] = known.values();
  return {
    ...(host === undefined ? {} : { host }),
    ...(asked.length === 0 ? {} : { askedFor: asked }),
    ...(first.length + own.length === 0 ? {} : { machines: [...new Set([...first, ...own])] }),
    ...(others.length === 0 ? {} : { otherNames: others }),
  };
}

/** Whether what was spoken is the name of a server, as `shop.example` of TLS or HTTP, and none of a protocol, as `ssl` or `tls1.3`. */
export function isAskedName(service: string): boolean {
  return (
    /\.[a-z][^.]*$/i.test(service) &&
    parseHostName(service) !== undefined &&
    parseAddress(service) === undefined
  );
}
