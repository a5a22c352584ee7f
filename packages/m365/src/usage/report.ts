import { addDays } from "@mainstay/plan";
import { type Cells, cellsOf, type Fault } from "./cells.ts";
import type { Row } from "./row.ts";
import type { ServiceSet } from "./services.ts";

/** What a row of a usage report says of one person, or of nobody who can be told apart if the name is concealed. */
export type UserActivity = {
  readonly user: string;
  readonly isDeleted: boolean;
  /** First and last day of what the report looks at. */
  readonly from: string;
  readonly to: string;
  readonly active: ServiceSet;
  readonly licensed: ServiceSet;
};

/** A usage report of Graph that names people. */
export type Report = {
  /** The name of Graph's function for it. */
  readonly name: string;
  readonly title: string;
  /** Columns that it has and no other report has all of, as `columnKey` writes them. */
  readonly recognisedBy: readonly string[];
  /** What a report with these columns says something of: who is not named as active in it was not. */
  readonly speaksOf: (columns: ReadonlySet<string>) => Spoken;
  readonly read: (cells: Cells, period: Period) => Pick<UserActivity, "active" | "licensed">;
};

/** The services of which a report says who was active in them, and who has a licence for them. */
export type Spoken = { readonly active: ServiceSet; readonly licensed: ServiceSet };

/** The days that a report looks at; `holds` says whether a day that may be absent is one of them. */
export type Period = {
  readonly from: string;
  readonly to: string;
  readonly holds: (day: string | undefined) => boolean;
};

/** Reads one row; `days` is how long the period is where the row does not say it, as in one report of Graph's. */
export function readActivity(report: Report, row: Row, days: number): UserActivity | Fault {
  const cells = cellsOf(row);
  const user = cells.text("userprincipalname");
  const to = cells.day("reportrefreshdate");
  const length = cells.count("reportperiod") || days;
  const isDeleted = cells.flag("isdeleted");
  if (user === undefined) return { why: "has no User Principal Name", value: "" };
  if (to === undefined) return cells.fault() ?? { why: "has no Report Refresh Date", value: user };
  const period = periodOf(to, length);
  const found = report.read(cells, period);
  const { from } = period;
  return cells.fault() ?? { user, isDeleted, from, to, ...found };
}

function periodOf(to: string, days: number): Period {
  const from = addDays(to, 1 - days);
  return { from, to, holds: (day) => day !== undefined && day >= from && day <= to };
}
