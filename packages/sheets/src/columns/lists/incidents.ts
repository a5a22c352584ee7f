import { CauseClass, Incident } from "@mainstay/plan";
import type { Column } from "../column.ts";
import { itemSheet, type Sheet } from "../sheet.ts";
import { losses } from "./disruptions.ts";
import { aboutElement, description } from "./recurring.ts";

/** Incidents: what really happened, and what was learnt. */
export const incidents: Sheet = {
  title: "Incidents",
  also: ["events", "outages"],
  holder: "incidents",
  identity: ["id", "name"],
  columns: [
    { kind: "id", field: "id", title: "Id", also: ["incident id", "key"], width: 28 },
    {
      kind: "text",
      field: "name",
      title: "Name",
      also: ["incident", "what happened", "title"],
      width: 36,
      isRequired: true,
    },
    description,
    {
      kind: "word",
      field: "kind",
      title: "Kind",
      also: ["type"],
      words: Incident.shape.kind.unwrap().options,
    },
    {
      kind: "word",
      field: "severity",
      title: "Severity",
      words: Incident.shape.severity.unwrap().options,
    },
    { kind: "id", field: "leader", title: "Leader", also: ["led by"], names: ["people"] },
    {
      kind: "text",
      field: "began",
      title: "Began",
      also: ["start", "began at"],
      width: 22,
      isRequired: true,
    },
    { kind: "text", field: "detected", title: "Detected", also: ["noticed"], width: 22 },
    { kind: "text", field: "declared", title: "Declared", also: ["declared at"], width: 22 },
    { kind: "text", field: "activated", title: "Activated", also: ["activated at"], width: 22 },
    { kind: "text", field: "restored", title: "Restored", also: ["restored at"], width: 22 },
    { kind: "text", field: "ended", title: "Ended", also: ["end", "ended at"], width: 22 },
    losses,
    { kind: "text", field: "scope", title: "Scope", also: ["who and what was hit"] },
    { kind: "text", field: "userImpact", title: "User impact" },
    { kind: "text", field: "cost", title: "Cost", also: ["cost in all"], width: 16 },
    { kind: "text", field: "cause", title: "Cause", also: ["root cause"] },
    {
      kind: "word",
      field: "causeClass",
      title: "Kind of cause",
      also: ["cause class"],
      words: CauseClass.options,
    },
    { kind: "lines", field: "actionsTaken", title: "What was done", also: ["actions taken"] },
    { kind: "lines", field: "worked", title: "What worked", also: ["worked"] },
    { kind: "lines", field: "surprised", title: "What surprised us", also: ["surprised"] },
    { kind: "lines", field: "wrong", title: "Wrong assumptions", also: ["wrong"] },
    { kind: "lines", field: "nextSteps", title: "Next steps" },
    { kind: "day", field: "reviewed", title: "Reviewed", also: ["reviewed on"] },
  ],
};

const owner: Column = {
  kind: "id",
  field: "incident",
  title: "Incident",
  also: ["incident id"],
  names: ["incidents"],
  width: 28,
};

/** How long things really took to come back. */
export const recoveries: Sheet = itemSheet({
  title: "Recoveries",
  also: ["achieved"],
  holder: "incidents",
  lists: ["achieved"],
  knownBy: [["element"]],
  owner,
  columns: [
    { ...aboutElement, also: ["came back"], isRequired: true },
    { kind: "duration", field: "time", title: "Came back after", also: ["rta"], isRequired: true },
    { kind: "duration", field: "point", title: "Age of its data", also: ["rpa"] },
  ],
});

/** Who outside was told, and when. */
export const told: Sheet = itemSheet({
  title: "Told outside",
  also: ["told", "notifications"],
  holder: "incidents",
  lists: ["told"],
  owner,
  columns: [
    { kind: "text", field: "who", title: "Who was told", also: ["who"], isRequired: true },
    { kind: "text", field: "at", title: "At", also: ["when"], width: 22, isRequired: true },
    { kind: "text", field: "what", title: "What was said", also: ["what"] },
  ],
});
