import { categories, type EndpointSet } from "./endpoint-set.ts";
import { hasPort } from "./ports.ts";
import type { Target } from "./target.ts";

/** Less than 0 if the one set goes before the other, where both have a target: higher category, then required, then smaller id. */
export function compareSets(one: EndpointSet, other: EndpointSet): number {
  return (
    categories.indexOf(one.category) - categories.indexOf(other.category) ||
    Number(other.required) - Number(one.required) ||
    one.id - other.id
  );
}

/** Whether a set lists the port and transport of a target, as far as they are known. */
export function listsPort({ tcp, udp }: EndpointSet, { port, protocol }: Target): boolean {
  if (port === undefined) return true;
  return (protocol !== "udp" && hasPort(tcp, port)) || (protocol !== "tcp" && hasPort(udp, port));
}
