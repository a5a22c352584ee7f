import { type LicenceBook, licenceBook } from "../licences/licence-book.ts";
import type { UnitAttribute } from "./directory-user.ts";
import { type People, people } from "./people.ts";
import type { Spoken } from "./report.ts";
import type { ServiceCounts } from "./service-counts.ts";

/** How files of usage are to be read. */
export type UsageOptions = {
  /** Which attribute of a user says its business unit. */
  readonly by: UnitAttribute;
  /** How many days a report looks at that does not say so. */
  readonly days: number;
};

/** A report that was read, what it speaks of, and the days that it looks at. */
type ReadReport = Spoken & {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
};

/** What all files together say. It grows as they are read and holds each person once, no rows. */
export type UsageTally = {
  readonly options: UsageOptions;
  readonly people: People;
  readonly book: LicenceBook;
  readonly reports: ReadReport[];
  readonly totals: ServiceCounts[];
  /** The files that list users and say which licences they have, as plans or as products that have to be looked up. */
  readonly licenceLists: { readonly file: string; readonly by: "plans" | "products" }[];
};

/** An empty tally. */
export function usageTally(options: UsageOptions): UsageTally {
  return {
    options,
    people: people(),
    book: licenceBook(),
    reports: [],
    totals: [],
    licenceLists: [],
  };
}
