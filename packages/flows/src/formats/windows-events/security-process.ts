import * as z from "zod";
import type { Item } from "../../reading/format.ts";
import type { Rows } from "../../reading/rows.ts";
import { faultOf } from "../../text/zod-fault.ts";
import { programOf } from "./event-fields.ts";

const Created = z.object({
  Hostname: z.string(),
  NewProcessName: z.string(),
  CommandLine: z.string().optional(),
});

/** Takes a process that the Security log saw being started (4688). */
export function securityProcessEvent(rows: Rows, event: Item): void {
  const { data, error } = Created.safeParse(event);
  if (error !== undefined) {
    const { why, value } = faultOf(error, event);
    return rows.reject(why, value);
  }
  rows.process({
    host: data.Hostname,
    process: programOf(data.NewProcessName),
    ...(data.CommandLine === undefined ? {} : { commandLine: data.CommandLine }),
  });
}
