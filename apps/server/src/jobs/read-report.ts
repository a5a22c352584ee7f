import { createReadStream, createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { readUsage, type UsageTally } from "@mainstay/m365";
import {
  downloadReport,
  type Failure,
  type ReportName,
  type ReportPeriod,
  type Tenant,
} from "@mainstay/tenant";

/** Which report is read, over which file, and what takes it. */
export type WantedReport = {
  readonly name: ReportName;
  readonly period: ReportPeriod;
  readonly folder: string;
  readonly tally: UsageTally;
  readonly signal: AbortSignal;
};

/** Reads a report into a tally, or not at all: only what came whole is read, since half of one would look like less use. */
export async function readReport(
  tenant: Tenant,
  { name, period, folder, tally, signal }: WantedReport,
): Promise<Failure | undefined> {
  const path = join(folder, `${name}.csv`);
  const failure = await downloadReport(tenant, {
    name,
    period,
    signal,
    receive: (pieces) => pipeline(pieces, createWriteStream(path)),
  });
  if (failure !== undefined) return failure;
  const reader = readUsage(name, tally);
  const decoder = new TextDecoder();
  for await (const piece of createReadStream(path))
    reader.write(decoder.decode(piece, { stream: true }));
  reader.write(decoder.decode());
  const { problem } = reader.end();
  if (problem === undefined) return undefined;
  return { what: `the report ${name}`, kind: "not-understood", why: problem };
}
