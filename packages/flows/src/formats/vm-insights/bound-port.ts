import * as z from "zod";
import type { Item } from "../../reading/format.ts";
import { Port } from "../../reading/fields.ts";
import type { Rows } from "../../reading/rows.ts";
import { findTransport, otherTransport } from "../../reading/transport.ts";
import { faultOf } from "../../text/zod-fault.ts";

const VmBoundPort = z.object({
  Computer: z.string(),
  Ip: z.string(),
  Port,
  Protocol: z.string(),
  ProcessName: z.string().optional(),
});

/** Takes a row of VMBoundPort: a port that a process listens on. */
export function boundPortRow(rows: Rows, item: Item): void {
  const { data, error } = VmBoundPort.safeParse(item);
  if (error !== undefined) {
    const { why, value } = faultOf(error, item);
    return rows.reject(why, value);
  }
  const protocol = findTransport(data.Protocol);
  if (protocol === undefined) return rows.passOver(otherTransport, data.Protocol);
  const address = rows.addresses.find(data.Ip);
  if (address === undefined) return rows.reject("has an Ip that is no address", data.Ip);
  rows.listener({
    host: data.Computer,
    ...(address.kind === "unspecified" ? {} : { address: address.text }),
    port: data.Port,
    protocol,
    ...(data.ProcessName === undefined ? {} : { process: data.ProcessName }),
  });
}
