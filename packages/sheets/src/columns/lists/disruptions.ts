import type { Column } from "../column.ts";
import { itemSheet, type Sheet } from "../sheet.ts";

/** What is lost, where a list of elements is all that is said. */
export const losses: Column = {
  kind: "losses",
  field: "disruptions",
  title: "Losses",
  also: ["what is lost", "lost", "disruptions", "affected elements", "affects"],
  names: ["elements"],
  isRequired: true,
  isReadOnly: true,
};

const columns: readonly Column[] = [
  {
    kind: "id",
    field: "element",
    title: "Element",
    also: ["lost", "what is lost", "affected element"],
    names: ["elements"],
    width: 28,
    isRequired: true,
  },
  { kind: "duration", field: "at", title: "At", also: ["when", "after"] },
  { kind: "share", field: "level", title: "Level left", also: ["level"] },
  { kind: "duration", field: "lasts", title: "Lasts", also: ["for", "duration"] },
];

/** What each scenario takes away. */
export const scenarioLosses: Sheet = itemSheet({
  title: "Losses",
  also: ["disruptions", "scenario losses"],
  holder: "scenarios",
  lists: ["disruptions"],
  isRequired: true,
  knownBy: [["element", "at"], ["element"]],
  owner: {
    kind: "id",
    field: "scenario",
    title: "Scenario",
    also: ["scenario id"],
    names: ["scenarios"],
    width: 28,
  },
  columns,
});

/** What each incident took away. */
export const incidentLosses: Sheet = itemSheet({
  title: "Incident losses",
  holder: "incidents",
  lists: ["disruptions"],
  isRequired: true,
  knownBy: [["element", "at"], ["element"]],
  owner: {
    kind: "id",
    field: "incident",
    title: "Incident",
    also: ["incident id"],
    names: ["incidents"],
    width: 28,
  },
  columns,
});
