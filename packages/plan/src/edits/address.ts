import { nearest } from "../check/nearest.ts";
import { collections } from "../plan.ts";
import { type Fault, fault } from "./fault.ts";

/**
 * Where something stands in a plan, one name a step: `["elements", "payroll", "needs", "teams+zoom", "holds"]`. The
 * first is `organisation` or a list of records, whose items go by their `id`; `list-names.ts` names those of other lists.
 */
export type Address = readonly string[];

const roots = ["organisation", ...Object.keys(collections)];

/**
 * Reads an address such as `elements/payroll/recovery/time`. A `/` or `~` within a name is written `~1` or `~0`, as in
 * JSON Pointer (RFC 6901). The fault says what is wrong and, for a misspelt list, which one was meant.
 */
export function parseAddress(text: string): { address: Address } | { fault: Fault } {
  const [root = "", ...names] = text.split("/").map(unescapeName);
  if (!roots.includes(root)) {
    return { fault: fault(`unknown list \`${root}\` in ${text}`, nearest(root, roots)) };
  }
  if (names.length === 0 || names.includes("")) {
    const example = root === "organisation" ? "organisation/name" : `${root}/some-id`;
    return { fault: fault(`${text} is not a whole address: write for example ${example}`) };
  }
  return { address: [root, ...names] };
}

/** The text of an address, which `parseAddress` reads back. */
export function formatAddress(address: Address): string {
  return address.map(escapeName).join("/");
}

/** One name as it is written in an address. */
export function escapeName(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The name that one step of an address stands for. */
export function unescapeName(written: string): string {
  return written.replaceAll("~1", "/").replaceAll("~0", "~");
}
