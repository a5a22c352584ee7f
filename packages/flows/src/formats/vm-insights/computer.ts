import * as z from "zod";
import { isMadeUnasked } from "../../addresses/inner-networks.ts";
import { mostAddresses } from "../../properties/property-text.ts";
import { InstantText } from "../../reading/fields.ts";
import type { Item } from "../../reading/format.ts";
import type { Rows } from "../../reading/rows.ts";
import { faultOf } from "../../text/zod-fault.ts";
import { computerProperties } from "./computer-properties.ts";
import type { OwnNetworks } from "./own-networks.ts";

/** A list as JSON has it, or as a table has it in one cell. */
const Texts = z
  .union([z.array(z.string()), z.string().transform((cell) => cell.split(/[\s,;"[\]]+/))])
  .default([]);

const VmComputer = z.object({
  TimeGenerated: InstantText.optional().catch(undefined),
  Computer: z.string().min(1),
  Ipv4Addresses: Texts,
  Ipv6Addresses: Texts,
});

/**
 * Takes a row of VMComputer: a machine, what it is made of, and its addresses, but for those in networks of its own containers, which
 * others have too.
 */
export function computerRow(rows: Rows, item: Item, networks: OwnNetworks): void {
  const { data, error } = VmComputer.safeParse(item);
  if (error !== undefined) {
    const { why, value } = faultOf(error, item);
    return rows.reject(why, value);
  }
  const { Computer: host, TimeGenerated: at } = data;
  const properties = computerProperties(item);
  const all = [...data.Ipv4Addresses, ...data.Ipv6Addresses].flatMap((written) => {
    const address = rows.addresses.find(written);
    return address === undefined || address.kind === "loopback" ? [] : [address.text];
  });
  for (const address of all) networks.listed(host, address);
  const isOfSite = (address: string): boolean => {
    const kind = rows.addresses.kindOf(address);
    return kind === "public" || kind === "private";
  };
  const take = () => {
    const addresses = all.filter((address) => !networks.isBridge(host, address));
    const ofSite = addresses.filter(isOfSite);
    rows.machine({
      host,
      addresses,
      vantage: `VM insights ${host}`,
      properties:
        ofSite.length === 0
          ? properties
          : { ...properties, addresses: ofSite.slice(0, mostAddresses) },
      ...(at === undefined ? {} : { at }),
    });
  };
  if (all.some(isMadeUnasked)) networks.later(take);
  else take();
}
