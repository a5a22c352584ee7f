import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import * as z from "zod";

/** Where the shared data lie: MAINSTAY_DATA, by default beside the repository. */
const data =
  process.env.MAINSTAY_DATA ??
  fileURLToPath(new URL("../../../../../../shared/data", import.meta.url));

const Row = z.object({
  id: z.string(),
  effect: z.string(),
  bites_after_min_low: z.coerce.number(),
  bites_after_min_high: z.coerce.number(),
  mitigations: z.string(),
  basis: z.string(),
  source: z.string(),
});

/** The dependencies of the shared data; undefined where they are absent. */
export function sharedDependencies(): readonly z.output<typeof Row>[] | undefined {
  return z.array(Row).optional().parse(rowsOf("dependencies"));
}

/** The shared percentages of worldwide uptime: of Microsoft 365 by quarter, of Entra by month; empty where absent. */
export function sharedUptime(): Readonly<Record<"microsoft-365" | "entra", readonly number[]>> {
  const quarters = z.array(Quarter).parse(rowsOf("uptime-m365-quarterly") ?? []);
  const months = z.array(Month).parse(rowsOf("uptime-entra-monthly") ?? []);
  return {
    "microsoft-365": quarters
      .filter(({ year }) => year >= 2017)
      .map(({ uptime_percent }) => uptime_percent),
    entra: months.map(({ sla_percent_truncated }) => sla_percent_truncated),
  };
}

const Quarter = z.object({ year: z.coerce.number(), uptime_percent: z.coerce.number() });
const Month = z.object({ sla_percent_truncated: z.coerce.number() });

function rowsOf(name: string): unknown {
  const path = `${data}/m365/kb/${name}.csv`;
  return existsSync(path) ? parse(readFileSync(path, "utf8"), { columns: true }) : undefined;
}
