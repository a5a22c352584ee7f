import type { Column } from "../column.ts";

/** The columns of business units. */
export const units: readonly Column[] = [
  { field: "id", title: "Id", also: ["unit id", "code", "key"], kind: "id", width: 24 },
  {
    field: "name",
    isRequired: true,
    title: "Name",
    also: ["unit", "business unit", "department", "title"],
    kind: "text",
    width: 32,
  },
  {
    field: "parent",
    title: "Parent",
    also: ["parent unit", "part of", "belongs to", "reports to"],
    kind: "id",
    width: 24,
    names: "units",
  },
  {
    field: "headcount",
    title: "Headcount",
    also: ["people", "employees", "staff", "fte", "size"],
    kind: "number",
    width: 12,
  },
];
