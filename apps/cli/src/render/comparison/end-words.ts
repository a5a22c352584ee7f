import type { PlacedEnd, RelationPort } from "@mainstay/flows";
import type { ElementId } from "@mainstay/plan";
import { firstOf, plain } from "../words.ts";

/** Gives the name of an element. */
export type NameOf = (id: ElementId) => string;

/**
 * An end as people know it: its element, or one of several on a machine; else where it is on the network, with what its address
 * answers to where it has no other name, and its other names.
 */
export function endWords(end: PlacedEnd, name: NameOf): string {
  const { elements, name: other, reverseName } = end;
  if (elements.length > 0) return elements.map(name).join(" or ");
  const called = reverseName === undefined ? "" : ` (reverse name ${plain(reverseName)})`;
  return `${plain(other)}${called}${otherWords(end)}`;
}

/** The other names of its address: what it may have been where nobody knows what its clients asked for, else what it is besides. */
function otherWords({ otherNames = [], isAskedFor }: PlacedEnd): string {
  if (otherNames.length === 0) return "";
  return ` (${isAskedFor === true ? "also" : "or"} ${firstOf(otherNames.map(plain), 2)})`;
}

/** An end as people know it, with where it is: one element may be several machines. */
export function machineWords(end: PlacedEnd, name: NameOf): string {
  const place = end.host ?? end.address ?? end.network;
  const words = endWords(end, name);
  return end.elements.length === 0 || place === undefined ? words : `${words} (${plain(place)})`;
}

/** The first ports of many, with what is spoken there: `1433 database`, `53/udp, 88, 389 and 1 more, domain-controller`. */
export function portWords(
  ports: readonly Pick<RelationPort, "port" | "protocol" | "service" | "role" | "roleProgram">[],
  most = 3,
): string {
  const numbers = [
    ...new Set(
      ports.map(
        ({ port, protocol }) => `${port === 0 ? "many" : port}${protocol === "udp" ? "/udp" : ""}`,
      ),
    ),
  ];
  const spoken = ports
    .map(({ service, role, roleProgram }) =>
      role === undefined || roleProgram === undefined
        ? (role ?? service)
        : `${role} by ${roleProgram}`,
    )
    .filter((word) => word !== undefined);
  const what = firstOf([...new Set(spoken)].map(plain), 1);
  return [firstOf(numbers, most), what]
    .filter((word) => word !== "")
    .join(numbers.length > 1 ? ", " : " ");
}

/** The functions that something is about, as the end of a row. */
export function functionWords(functions: readonly ElementId[], name: NameOf): string {
  return firstOf(functions.map(name), 2);
}
