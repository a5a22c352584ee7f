import { cellsOf, type Fault } from "./cells.ts";
import type { Row } from "./row.ts";
import type { MeasuredService } from "./services.ts";

/** What the tenant's totals say: how many people were active in a service in the period before a day. */
export type ServiceCounts = {
  readonly file: string;
  readonly to: string;
  readonly days: number;
  readonly active: ReadonlyMap<MeasuredService, number>;
};

/** The columns by which `getOffice365ServicesUserCounts` is recognised. */
export const serviceCountColumns = ["exchangeactive", "exchangeinactive", "teamsactive"] as const;

const products: readonly (readonly [column: string, service: MeasuredService])[] = [
  ["exchangeactive", "exchange-online"],
  ["onedriveactive", "onedrive"],
  ["sharepointactive", "sharepoint-online"],
  ["yammeractive", "viva-engage"],
  ["teamsactive", "teams"],
];

/** A row of the tenant's totals, against which the counts of the other reports can be held. */
export function readServiceCounts(row: Row): Omit<ServiceCounts, "file"> | Fault {
  const cells = cellsOf(row);
  const to = cells.day("reportrefreshdate");
  const days = cells.count("reportperiod");
  const active = new Map(products.map(([column, service]) => [service, cells.count(column)]));
  if (to === undefined) return cells.fault() ?? { why: "has no Report Refresh Date", value: "" };
  return cells.fault() ?? { to, days, active };
}
