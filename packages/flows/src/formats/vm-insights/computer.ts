import * as z from "zod";
import { isMadeUnasked } from "../../addresses/inner-networks.ts";
import type { Item } from "../../reading/format.ts";
import type { Rows } from "../../reading/rows.ts";
import { faultOf } from "../../text/zod-fault.ts";
import type { OwnNetworks } from "./own-networks.ts";

/** A list as JSON has it, or as a table has it in one cell. */
const Texts = z
  .union([z.array(z.string()), z.string().transform((cell) => cell.split(/[\s,;"[\]]+/))])
  .default([]);

const VmComputer = z.object({ Computer: z.string(), Ipv4Addresses: Texts, Ipv6Addresses: Texts });

/** Takes a row of VMComputer: a machine with its addresses, but for those in networks of its own containers, which others have too. */
export function computerRow(rows: Rows, item: Item, networks: OwnNetworks): void {
  const { data, error } = VmComputer.safeParse(item);
  if (error !== undefined) {
    const { why, value } = faultOf(error, item);
    return rows.reject(why, value);
  }
  const { Computer: host } = data;
  const all = [...data.Ipv4Addresses, ...data.Ipv6Addresses].flatMap((written) => {
    const address = rows.addresses.find(written);
    return address === undefined || address.kind === "loopback" ? [] : [address.text];
  });
  for (const address of all) networks.listed(host, address);
  const take = () => {
    const addresses = all.filter((address) => !networks.isBridge(host, address));
    rows.machine({ host, addresses });
  };
  if (all.some(isMadeUnasked)) networks.later(take);
  else take();
}
