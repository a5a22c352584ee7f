import type { Sheet } from "../sheet.ts";

/** Deferrals: what is due and may wait. */
export const deferrals: Sheet = {
  title: "Deferrals",
  also: ["put off", "exceptions"],
  holder: "deferrals",
  identity: ["id"],
  columns: [
    { kind: "id", field: "id", title: "Id", also: ["deferral id", "key"], width: 28 },
    {
      kind: "text",
      field: "record",
      title: "What waits",
      also: ["record"],
      width: 36,
      isRequired: true,
    },
    { kind: "id", field: "person", title: "For whom", also: ["person"], names: ["people"] },
    { kind: "day", field: "until", title: "Until", also: ["waits until"], isRequired: true },
    { kind: "text", field: "reason", title: "Reason", also: ["why"], width: 60, isRequired: true },
    {
      kind: "id",
      field: "approver",
      title: "Allowed by",
      also: ["approver", "approved by"],
      names: ["people"],
      isRequired: true,
    },
    { kind: "day", field: "on", title: "Allowed on", also: ["approved on"], isRequired: true },
  ],
};
