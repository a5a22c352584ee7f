import type { Sheet } from "../sheet.ts";

/** Business units. */
export const units: Sheet = {
  title: "Units",
  also: ["business units", "departments", "organisation", "organization"],
  holder: "units",
  identity: ["id", "name"],
  columns: [
    { kind: "id", field: "id", title: "Id", also: ["unit id", "code", "key"], width: 24 },
    {
      kind: "text",
      field: "name",
      title: "Name",
      also: ["unit", "business unit", "department", "title"],
      width: 32,
      isRequired: true,
    },
    {
      kind: "id",
      field: "parent",
      title: "Parent",
      also: ["parent unit", "part of", "belongs to", "reports to"],
      width: 24,
      names: ["units"],
    },
    {
      kind: "number",
      field: "headcount",
      title: "Headcount",
      also: ["people", "employees", "staff", "fte", "size"],
      width: 12,
    },
  ],
};
