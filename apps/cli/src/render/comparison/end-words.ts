import type { PlacedEnd, RelationPort } from "@mainstay/flows";
import type { ElementId } from "@mainstay/plan";
import { firstOf, plain } from "../words.ts";

/** Gives the name of an element. */
export type NameOf = (id: ElementId) => string;

/**
 * An end as people know it: its element, or one of several on a machine; else where it is on the network, with what its address
 * answers to where it has no other name.
 */
export function endWords({ elements, name: other, reverseName }: PlacedEnd, name: NameOf): string {
  if (elements.length > 0) return elements.map(name).join(" or ");
  const called = reverseName === undefined ? "" : ` (reverse name ${plain(reverseName)})`;
  return `${plain(other)}${called}`;
}

/** Ports with what is spoken there: `1433 database`, `53, 88, 389 and 1 more, domain-controller`. */
export function portWords(
  ports: readonly Pick<RelationPort, "port" | "service" | "role">[],
): string {
  const numbers = [...new Set(ports.map(({ port }) => (port === 0 ? "many" : String(port))))];
  const spoken = ports
    .map(({ service, role }) => role ?? service)
    .filter((word) => word !== undefined);
  const what = firstOf([...new Set(spoken)].map(plain), 1);
  return [firstOf(numbers, 3), what]
    .filter((word) => word !== "")
    .join(numbers.length > 1 ? ", " : " ");
}

/** The functions that something is about, as the end of a row. */
export function functionWords(functions: readonly ElementId[], name: NameOf): string {
  return firstOf(functions.map(name), 2);
}
