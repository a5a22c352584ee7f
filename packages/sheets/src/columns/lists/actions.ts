import { Action, ActionStatus, CauseClass } from "@mainstay/plan";
import type { Sheet } from "../sheet.ts";
import { owner } from "./recurring.ts";

/** Actions: what is to be done about what was found. */
export const actions: Sheet = {
  title: "Actions",
  also: ["corrective actions", "action items", "improvements"],
  holder: "actions",
  identity: ["id", "name"],
  columns: [
    { kind: "id", field: "id", title: "Id", also: ["action id", "key"], width: 28 },
    {
      kind: "text",
      field: "name",
      title: "Name",
      also: ["action", "what is to be done", "title"],
      isRequired: true,
    },
    { kind: "text", field: "finding", title: "Finding", also: ["what was found"], width: 60 },
    {
      kind: "id",
      field: "exercise",
      title: "Found by exercise",
      also: ["exercise"],
      names: ["exercises"],
    },
    {
      kind: "id",
      field: "incident",
      title: "Shown by incident",
      also: ["incident"],
      names: ["incidents"],
    },
    {
      kind: "word",
      field: "source",
      title: "Source",
      also: ["brought up by"],
      words: Action.shape.source.unwrap().options,
    },
    { kind: "id", field: "follows", title: "Follows", also: ["follows on"], names: ["actions"] },
    { kind: "text", field: "cause", title: "Cause", also: ["root cause"] },
    {
      kind: "word",
      field: "causeClass",
      title: "Kind of cause",
      also: ["cause class"],
      words: CauseClass.options,
    },
    { kind: "word", field: "type", title: "Type", words: Action.shape.type.unwrap().options },
    owner,
    { kind: "day", field: "due", title: "Due", also: ["due date", "deadline"] },
    { kind: "text", field: "about", title: "About", also: ["record"], width: 28 },
    {
      kind: "word",
      field: "status",
      title: "Status",
      also: ["state", "progress"],
      words: ActionStatus.options,
      isRequired: true,
    },
    { kind: "day", field: "done", title: "Done on", also: ["done"] },
    { kind: "text", field: "evidence", title: "Evidence", also: ["what shows it"] },
    { kind: "id", field: "verifier", title: "Verifier", also: ["verified by"], names: ["people"] },
    { kind: "day", field: "verify", title: "Verify on", also: ["verify"] },
    { kind: "id", field: "provenBy", title: "Proven by exercise", names: ["exercises"] },
    { kind: "id", field: "provenByIncident", title: "Proven by incident", names: ["incidents"] },
    { kind: "text", field: "reason", title: "Reason", also: ["closed because"] },
    { kind: "day", field: "closed", title: "Closed on", also: ["closed"] },
  ],
};
