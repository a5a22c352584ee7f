import * as z from "zod";
import type { Item } from "../../reading/format.ts";
import type { Rows } from "../../reading/rows.ts";
import { faultOf } from "../../text/zod-fault.ts";

const VmProcess = z.object({
  Computer: z.string(),
  ExecutableName: z.string(),
  CommandLine: z.string().optional(),
});

/** Takes a row of VMProcess: a process, or several of one command line. */
export function processRow(rows: Rows, item: Item): void {
  const { data, error } = VmProcess.safeParse(item);
  if (error !== undefined) {
    const { why, value } = faultOf(error, item);
    return rows.reject(why, value);
  }
  const { Computer: host, ExecutableName: process, CommandLine: commandLine } = data;
  rows.process({ host, process, ...(commandLine === undefined ? {} : { commandLine }) });
}
