import type { Column } from "./column.ts";
import { elements } from "./lists/elements.ts";
import { people } from "./lists/people.ts";
import { requirements } from "./lists/requirements.ts";
import { units } from "./lists/units.ts";

/** The lists that have a sheet: records of the plan, and the requirements of its elements. */
export const sheetNames = ["units", "people", "elements", "requirements"] as const;
export type SheetName = (typeof sheetNames)[number];
/** Those whose rows are records of the plan. */
export type RecordSheet = Exclude<SheetName, "requirements">;

/** The columns of each sheet, in their order. */
export const columnsOf: { readonly [Sheet in SheetName]: readonly Column[] } = {
  units,
  people,
  elements,
  requirements,
};

/** What each sheet is called, and what else it may be called. */
export const sheetTitles: { readonly [Sheet in SheetName]: readonly string[] } = {
  units: ["Units", "business units", "departments", "organisation", "organization"],
  people: ["People", "persons", "contacts", "employees", "staff"],
  elements: [
    "Elements",
    "assets",
    "functions",
    "processes",
    "services",
    "applications",
    "systems",
    "objectives",
  ],
  requirements: ["Requirements", "dependencies", "needs", "dependency"],
};
