import * as z from "zod";
import { isMadeUnasked } from "../../addresses/inner-networks.ts";
import type { Listener } from "../../observation.ts";
import type { Item } from "../../reading/format.ts";
import { InstantText, Port } from "../../reading/fields.ts";
import type { Rows } from "../../reading/rows.ts";
import { findTransport, otherTransport } from "../../reading/transport.ts";
import { faultOf } from "../../text/zod-fault.ts";
import type { OwnNetworks } from "./own-networks.ts";

const VmBoundPort = z.object({
  TimeGenerated: InstantText.optional().catch(undefined),
  Computer: z.string(),
  Ip: z.string(),
  Port,
  Protocol: z.string(),
  ProcessName: z.string().optional(),
});

/** Takes a row of VMBoundPort: a port that a process listens on. */
export function boundPortRow(rows: Rows, item: Item, networks: OwnNetworks): void {
  const { data, error } = VmBoundPort.safeParse(item);
  if (error !== undefined) {
    const { why, value } = faultOf(error, item);
    return rows.reject(why, value);
  }
  const protocol = findTransport(data.Protocol);
  if (protocol === undefined) return rows.passOver(otherTransport, data.Protocol);
  const address = rows.addresses.find(data.Ip);
  if (address === undefined) return rows.reject("has an Ip that is no address", data.Ip);
  const listener: Listener = {
    host: data.Computer,
    ...(address.kind === "unspecified" ? {} : { address: address.text }),
    port: data.Port,
    protocol,
    vantage: `VM insights ${data.Computer}`,
    ...(data.TimeGenerated === undefined ? {} : { at: data.TimeGenerated }),
    ...(data.ProcessName === undefined ? {} : { process: data.ProcessName }),
  };
  networks.seen(data.Computer, address.text);
  if (!isMadeUnasked(address.text)) return rows.listener(listener);
  networks.later(() => {
    const isBridge = networks.isBridge(data.Computer, address.text);
    rows.listener({ ...listener, ...(isBridge ? { inner: true } : {}) });
  });
}
