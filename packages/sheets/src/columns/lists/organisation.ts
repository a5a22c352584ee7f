import type { Column } from "../column.ts";
import { itemSheet, type Sheet } from "../sheet.ts";
import { description } from "./recurring.ts";

const columns: readonly Column[] = [
  { kind: "id", field: "id", title: "Id" },
  { kind: "text", field: "name", title: "Name", also: ["organisation", "company"] },
  description,
  { kind: "ids", field: "criticalities", title: "Criticalities", also: ["criticality scale"] },
  { kind: "pairs", field: "cadences", title: "Cadences", also: ["validated every"] },
  { kind: "ids", field: "impactScale.ratings", title: "Impact ratings", also: ["ratings"] },
  { kind: "id", field: "impactScale.unacceptable", title: "Unacceptable from" },
  { kind: "durations", field: "impactScale.timeframes", title: "Timeframes" },
];

/** What a plan says of its organisation, in one row. */
export const organisation: Sheet = {
  title: "Organisation",
  also: ["organization", "company"],
  holder: "organisation",
  columns,
  identity: ["criticalities", "cadences", "impactScale.ratings"],
};

/** The kinds of harm that the organisation rates. */
export const impactCategories: Sheet = itemSheet({
  title: "Impact categories",
  holder: "organisation",
  lists: ["impactScale.categories"],
  knownBy: [["id"]],
  columns: [
    { kind: "id", field: "id", title: "Category id", isRequired: true },
    { kind: "text", field: "name", title: "Category", isRequired: true },
    description,
  ],
});
