import { join } from "node:path";
import { downloadReport, type ReportName, type ReportPeriod, type Tenant } from "@mainstay/tenant";
import { beginFile, type FileWriter } from "./file-writer.ts";
import type { FetchedFile } from "./fetched.ts";

/** Which report is fetched, over how many days. */
export type WantedReport = { readonly name: ReportName; readonly period: ReportPeriod };

/** Downloads a report into a file of its name. Half a report is none: what was there before stays. */
export async function fetchReport(
  tenant: Tenant,
  folder: string,
  { name, period }: WantedReport,
): Promise<FetchedFile> {
  const path = join("usage", `${name}.csv`);
  const about = { part: "reports" as const, path, what: `the report ${name}` };
  let file: FileWriter | undefined;
  try {
    const failure = await downloadReport(tenant, {
      name,
      period,
      receive: async (pieces) => {
        await file?.discard();
        file = await beginFile(join(folder, path));
        for await (const piece of pieces) await file.write(piece);
      },
    });
    if (failure === undefined && file !== undefined)
      return { ...about, bytes: await file.finish() };
    await file?.discard();
    return { ...about, bytes: 0, ...(failure === undefined ? {} : { failure }) };
  } catch (error) {
    await file?.discard();
    throw error;
  }
}
