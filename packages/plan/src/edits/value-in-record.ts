import { parseAddress } from "./address.ts";
import { findForm } from "./find-form.ts";
import type { Json } from "./json.ts";

/** What stands at an address within the record that it leads into, given as files write it; undefined if there is nothing. */
export function valueInRecord(form: Json | undefined, address: string): Json | undefined {
  const parsed = parseAddress(address);
  return "fault" in parsed ? undefined : findForm(form, parsed.address, 2);
}
