import * as z from "zod";
import { longestPath } from "../../properties/property-text.ts";
import { ProcessProperties } from "../../properties/process-properties.ts";
import { oneLine, soundProperties } from "../../properties/sound-properties.ts";
import { InstantText } from "../../reading/fields.ts";
import type { Item } from "../../reading/format.ts";
import type { Rows } from "../../reading/rows.ts";
import { faultOf } from "../../text/zod-fault.ts";
import { instantIn, textIn, textsIn } from "./cells.ts";

const VmProcess = z.object({
  TimeGenerated: InstantText.optional().catch(undefined),
  Computer: z.string().min(1),
  ExecutableName: z.string().min(1),
});

/** Takes a row of VMProcess: a program that ran on a machine, called there as connections of VMConnection call it. */
export function processRow(rows: Rows, item: Item): void {
  const { data, error } = VmProcess.safeParse(item);
  if (error !== undefined) {
    const { why, value } = faultOf(error, item);
    return rows.reject(why, value);
  }
  const { Computer: host, ExecutableName: process, TimeGenerated: at } = data;
  rows.machine({
    host,
    addresses: [],
    vantage: `VM insights ${host}`,
    process: { process, properties: processProperties(item, process) },
    ...(at === undefined ? {} : { at }),
  });
}

function processProperties(item: Item, executable: string): ProcessProperties {
  const services = textsIn(item, "Services");
  return soundProperties(ProcessProperties, {
    displayName: textIn(item, "DisplayName"),
    description: textIn(item, "Description"),
    company: textIn(item, "CompanyName"),
    product: textIn(item, "ProductName"),
    productVersion: textIn(item, "ProductVersion"),
    fileVersion: textIn(item, "FileVersion"),
    path: textIn(item, "ExecutablePath", longestPath) ?? pathIn(item, executable),
    user: userIn(item),
    services: services.length === 0 ? undefined : services,
    startedAt: instantIn(item, "StartTime"),
  });
}

/** What was called, out of how it was called: nothing but the program, and that only if it is the one that the row is of. */
function pathIn(item: Item, executable: string): string | undefined {
  const { CommandLine: line } = item;
  if (typeof line !== "string") return undefined;
  const [, quoted, bare] = /^\s*(?:"([^"]+)"|(\S+))/.exec(line) ?? [];
  const path = quoted ?? bare ?? "";
  const file = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  const isIt = bareName(file) === bareName(executable) && file !== path;
  return isIt ? oneLine(path, longestPath) : undefined;
}

function bareName(file: string): string {
  return file.toLowerCase().replace(/\.exe$/, "");
}

function userIn(item: Item): string | undefined {
  const [domain, name] = [textIn(item, "UserDomain"), textIn(item, "UserName")];
  return name === undefined || domain === undefined ? name : oneLine(`${domain}\\${name}`);
}
