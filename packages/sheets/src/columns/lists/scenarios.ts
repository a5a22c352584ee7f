import type { Sheet } from "../sheet.ts";
import { losses } from "./disruptions.ts";
import { description, owner } from "./recurring.ts";

/** Scenarios: what could happen. */
export const scenarios: Sheet = {
  title: "Scenarios",
  also: ["risks", "threats", "risk register"],
  holder: "scenarios",
  identity: ["id", "name"],
  columns: [
    { kind: "id", field: "id", title: "Id", also: ["scenario id", "risk id", "key"], width: 28 },
    {
      kind: "text",
      field: "name",
      title: "Name",
      also: ["scenario", "risk", "threat", "title"],
      width: 36,
      isRequired: true,
    },
    { ...description, also: ["details", "what happens", "summary"] },
    losses,
    { ...owner, also: ["owner id", "responsible", "risk owner"] },
    {
      kind: "text",
      field: "source",
      title: "Source",
      also: ["taken from", "reference"],
      width: 28,
    },
  ],
};
