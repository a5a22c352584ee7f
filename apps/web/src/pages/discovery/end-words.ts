import type { Element } from "@mainstay/plan";
import type { ObservedEnd } from "../../queries/observed.ts";

/** Gives elements their names. */
export type NamesOf = (id: string) => string;

/** The names of these elements; an id that is none of theirs stands for itself. */
export function namesOf(elements: readonly Element[]): NamesOf {
  const names = new Map<string, string>(elements.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

/** An end in words: its elements, else where it is on the network. */
export function endWords({ elements, name }: ObservedEnd, names: NamesOf): string {
  return elements.length === 0 ? name : elements.map(names).join(" or ");
}

/** Where an end is on the network, if that says more than its name. */
export function placeWords({ elements, host, address, network }: ObservedEnd): string {
  const place = [host, address, network].filter((part) => part !== undefined).join(", ");
  return elements.length === 0 && place === (host ?? address ?? network) ? "" : place;
}

/** Ports, and what they are for: `53, 88, 389 and 2 more (domain-controller)`. */
export function portWords(
  ports: readonly {
    readonly port: number;
    readonly role?: string | undefined;
    readonly service?: string | undefined;
  }[],
): string {
  const numbers = [...new Set(ports.map(({ port }) => (port === 0 ? "many" : String(port))))];
  const [what] = ports
    .map(({ role, service }) => role ?? service)
    .filter((word) => word !== undefined);
  return what === undefined ? someOf(numbers, 3) : `${someOf(numbers, 3)} (${what})`;
}

/** The first of some words, and how many more there are. */
export function someOf(words: readonly string[], most: number): string {
  const left = words.length - most;
  return left > 0 ? `${words.slice(0, most).join(", ")} and ${left} more` : words.join(", ");
}
