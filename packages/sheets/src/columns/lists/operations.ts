import type { Column } from "../column.ts";
import { itemSheet, type Sheet } from "../sheet.ts";

const columns: readonly Column[] = [
  { kind: "text", field: "put", title: "Put at", also: ["put", "address"], width: 48 },
  { kind: "json", field: "value", title: "Value", also: ["new value"] },
  { kind: "text", field: "before", title: "Before", width: 20 },
  { kind: "text", field: "remove", title: "Remove", also: ["take away"], width: 48 },
];

/** What strategies would change in the plan. */
export const strategyChanges: Sheet = itemSheet({
  title: "Strategy changes",
  holder: "strategies",
  lists: ["changes"],
  owner: {
    kind: "id",
    field: "strategy",
    title: "Strategy",
    also: ["strategy id"],
    names: ["strategies"],
    width: 28,
  },
  columns,
});

/** What actions propose to change in the plan. */
export const actionChanges: Sheet = itemSheet({
  title: "Action changes",
  holder: "actions",
  lists: ["changes"],
  owner: {
    kind: "id",
    field: "action",
    title: "Action",
    also: ["action id"],
    names: ["actions"],
    width: 28,
  },
  columns,
});
