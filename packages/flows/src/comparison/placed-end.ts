import type { ElementId } from "@mainstay/plan";
import type { OwnBy } from "../book/own-by.ts";
import { defaultSite, type EndSite, isLocalName, nameInSite } from "./end-sites.ts";

/**
 * By what an end was recognised as an element: as the service of Microsoft 365 that its name or address is of; by its exact address or
 * host name, or the first label of one; by the id of the element being its name; by a domain that it is in; by any of these of the
 * name that one of the organisation's own addresses answers to; by a network that it is in.
 */
export type PlacedBy =
  | "microsoft-365"
  | "address"
  | "name"
  | "short-name"
  | "id"
  | "domain"
  | "reverse-name"
  | "network";

/** One end of what was observed, as the plan knows it. */
export type PlacedEnd = EndSite & {
  /**
   * What it is called, and told from others by: the elements that it is, joined by `+`; else its host, address or network, with
   * ` in ` and its site where it has one.
   */
  readonly name: string;
  /** The elements that it can be; several where they share a machine and nothing tells them apart, none where the plan has it not. */
  readonly elements: readonly ElementId[];
  /** Absent where it is in no element. */
  readonly by?: PlacedBy;
  readonly host?: string;
  /** Whether clients asked for `host`; else, where it has other names, it may have been one of these. */
  readonly isAskedFor?: true;
  readonly otherNames?: readonly string[];
  /** What its address answers to, where it has no other name; `name` is never that. */
  readonly reverseName?: string;
  readonly address?: string;
  readonly network?: string;
  /** Why it is the organisation's own though its address, or its network, is public; absent for others' and for private ones. */
  readonly ownBy?: OwnBy;
};

/**
 * Every name that somebody may have used for an end; not its reverse name, by which whoever has the address could answer for others.
 * A name without a site stands for the default site, and for another as long as that alone has it: it was given for the only one. The
 * other names of its address stand for it too, as it may have been called so when somebody answered; but where clients asked for
 * another name, only those that `isOther` says of that nothing else is called so.
 */
export function namesOfEnd(
  end: PlacedEnd,
  isOther: (name: string) => boolean = () => true,
): readonly string[] {
  const { elements, host, address, network, site = defaultSite, isElsewhere = false } = end;
  const { isAskedFor = false, otherNames = [] } = end;
  const others = isAskedFor ? otherNames.filter(isOther) : otherNames;
  const names = [host, address, network, ...others].filter((name) => name !== undefined);
  const isUnsaid = site === defaultSite || !isElsewhere;
  return [
    ...elements,
    ...names.map((name) => nameInSite(name, site)),
    ...names.filter((name) => isUnsaid || !isLocalName(name)),
  ];
}
