import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import * as z from "zod";

/** Where the shared data lie: MAINSTAY_DATA, by default beside the repository. */
const data =
  process.env.MAINSTAY_DATA ??
  fileURLToPath(new URL("../../../../../../shared/data", import.meta.url));

const IncidentRow = z.object({
  id: z.string(),
  start_utc: z.string(),
  duration_min: z.string(),
  cause_class: z.string(),
  kept_working: z.string(),
});
const QuarterRow = z.object({ year: z.string(), quarter: z.string(), uptime_percent: z.string() });
const MonthRow = z.object({ month: z.string(), sla_percent_truncated: z.string() });

/** The incidents of the shared data; undefined where they are absent. */
export function sharedIncidents(): readonly z.output<typeof IncidentRow>[] | undefined {
  return readRows("incidents.csv", IncidentRow);
}

/** The published uptime of the shared data by quarter, in percent; undefined where it is absent. */
export function sharedQuarters(): readonly z.output<typeof QuarterRow>[] | undefined {
  return readRows("uptime-m365-quarterly.csv", QuarterRow);
}

/** The attainment of Entra in the shared data by month, in percent; undefined where it is absent. */
export function sharedMonths(): readonly z.output<typeof MonthRow>[] | undefined {
  return readRows("uptime-entra-monthly.csv", MonthRow);
}

function readRows<Row>(name: string, row: z.ZodType<Row>): readonly Row[] | undefined {
  const path = `${data}/m365/kb/${name}`;
  if (!existsSync(path)) return undefined;
  return z.array(row).parse(parse(readFileSync(path, "utf8"), { columns: true }));
}
