import { itemSheet, type Sheet } from "../sheet.ts";
import { description, owner, scenarioIds, unit } from "./recurring.ts";

/** Standard operating procedures. */
export const procedures: Sheet = {
  title: "Procedures",
  also: ["sops", "standard operating procedures", "runbooks"],
  holder: "sops",
  identity: ["id", "name"],
  columns: [
    { kind: "id", field: "id", title: "Id", also: ["procedure id", "sop id", "key"], width: 28 },
    {
      kind: "text",
      field: "name",
      title: "Name",
      also: ["procedure", "sop", "runbook", "title"],
      width: 36,
      isRequired: true,
    },
    description,
    { kind: "text", field: "trigger", title: "Trigger", also: ["when to use it", "used when"] },
    unit,
    owner,
    { kind: "ids", field: "strategies", title: "Strategies", names: ["strategies"] },
    scenarioIds,
    {
      kind: "ids",
      field: "copies",
      title: "Copies",
      also: ["where it can be read", "stored in"],
      names: ["elements"],
    },
    { kind: "text", field: "version", title: "Version", width: 12 },
    { kind: "day", field: "reviewed", title: "Reviewed", also: ["last review"] },
    { kind: "day", field: "rehearsed", title: "Rehearsed", also: ["last rehearsal"] },
    { kind: "text", field: "body", title: "Text", also: ["body", "more text"], width: 60 },
  ],
};

/** The steps of procedures. */
export const steps: Sheet = itemSheet({
  title: "Procedure steps",
  also: ["steps"],
  holder: "sops",
  lists: ["steps"],
  owner: {
    kind: "id",
    field: "sop",
    title: "Procedure",
    also: ["sop", "procedure id"],
    names: ["sops"],
    width: 28,
  },
  place: { title: "Step no.", also: ["no", "nr", "number", "step number"] },
  columns: [
    {
      kind: "text",
      field: "what",
      title: "What is done",
      also: ["step", "what", "task", "instruction"],
      width: 60,
      isRequired: true,
    },
    {
      kind: "id",
      field: "who",
      title: "By whom",
      also: ["who", "responsible", "done by"],
      names: ["people", "elements"],
    },
    { kind: "duration", field: "takes", title: "Takes", also: ["duration", "time"] },
    { kind: "id", field: "channel", title: "Over", also: ["channel"], names: ["elements"] },
    { kind: "text", field: "expect", title: "Expect", also: ["expected result", "afterwards"] },
    { kind: "text", field: "rollback", title: "Rollback", also: ["undo", "how it is undone"] },
    { kind: "text", field: "warning", title: "Warning", also: ["what can go wrong", "caution"] },
    { kind: "id", field: "approval", title: "Approval", also: ["agreed by"], names: ["people"] },
  ],
});
