import type { Element } from "@mainstay/plan";
import type { ObservedEnd } from "../../queries/observed.ts";
import { ownWords } from "./own-words.ts";

/** Gives elements their names. */
export type NamesOf = (id: string) => string;

/** The names of these elements; an id that is none of theirs stands for itself. */
export function namesOf(elements: readonly Element[]): NamesOf {
  const names = new Map<string, string>(elements.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

/** An end in words: its elements, else where it is on the network, with what its address answers to if it has no other name. */
export function endWords({ elements, name, reverseName }: ObservedEnd, names: NamesOf): string {
  if (elements.length > 0) return elements.map(names).join(" or ");
  return reverseName === undefined ? name : `${name} (${reverseNameWords(reverseName)})`;
}

/** Where an end is on the network, if that says more than its name, its other names, and why a public place is own. */
export function placeWords(end: ObservedEnd): string {
  const { elements, host, reverseName, address, network } = end;
  const places = [host, address, network].filter((part) => part !== undefined);
  const isNamed = elements.length === 0 && places.length === 1;
  return [
    ...(isNamed ? [] : places),
    ...(reverseName === undefined ? [] : [reverseNameWords(reverseName)]),
    ...otherNameWords(end),
    ...[ownWords(end)].filter((words) => words !== ""),
  ].join(", ");
}

/** The other names of its address: what it may have been where nobody knows what its clients asked for, else what it is besides. */
function otherNameWords({ otherNames = [], isAskedFor }: ObservedEnd): readonly string[] {
  if (otherNames.length === 0) return [];
  return [`${isAskedFor === true ? "also" : "or"} ${someOf(otherNames, 3)}`];
}

function reverseNameWords(reverseName: string): string {
  return `reverse name ${reverseName}`;
}

/** An end in words with where it is: one element may be several machines. */
export function machineWords(end: ObservedEnd, names: NamesOf): string {
  const place = end.host ?? end.address ?? end.network;
  const words = endWords(end, names);
  return end.elements.length === 0 || place === undefined ? words : `${words} (${place})`;
}

/** What tells ports from others, all of them and their transports. */
export function portsKey(
  ports: readonly { readonly port: number; readonly protocol: "tcp" | "udp" }[],
): string {
  return ports.map(({ port, protocol }) => `${port}/${protocol}`).join(" ");
}

/** The first ports of many, and what they are for: `53/udp, 88, 389 and 2 more (domain-controller)`. */
export function portWords(
  ports: readonly {
    readonly port: number;
    /** TCP, where nothing else is said. */
    readonly protocol?: "tcp" | "udp" | undefined;
    readonly role?: string | undefined;
    /** The program that says so, where ports do not. */
    readonly roleProgram?: string | undefined;
    readonly service?: string | undefined;
  }[],
  most = 3,
): string {
  const numbers = [
    ...new Set(
      ports.map(
        ({ port, protocol }) => `${port === 0 ? "many" : port}${protocol === "udp" ? "/udp" : ""}`,
      ),
    ),
  ];
  const [what] = ports
    .map(({ role, roleProgram, service }) =>
      role === undefined || roleProgram === undefined
        ? (role ?? service)
        : `${role} by ${roleProgram}`,
    )
    .filter((word) => word !== undefined);
  return what === undefined ? someOf(numbers, most) : `${someOf(numbers, most)} (${what})`;
}

/** The first of some words, and how many more there are. */
export function someOf(words: readonly string[], most: number): string {
  const left = words.length - most;
  return left > 0 ? `${words.slice(0, most).join(", ")} and ${left} more` : words.join(", ");
}
