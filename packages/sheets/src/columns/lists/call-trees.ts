import { itemSheet, type Sheet } from "../sheet.ts";
import { description, owner, scenarioIds } from "./recurring.ts";

/** Call trees. */
export const callTrees: Sheet = {
  title: "Call trees",
  also: ["phone trees", "alarm plans"],
  holder: "callTrees",
  identity: ["id", "name"],
  columns: [
    { kind: "id", field: "id", title: "Id", also: ["call tree id", "key"], width: 28 },
    {
      kind: "text",
      field: "name",
      title: "Name",
      also: ["call tree", "phone tree", "title"],
      width: 36,
      isRequired: true,
    },
    description,
    owner,
    scenarioIds,
    {
      kind: "id",
      field: "start",
      title: "Starts with",
      also: ["start", "calls first"],
      names: ["people"],
      isRequired: true,
    },
    {
      kind: "ids",
      field: "channels",
      title: "Channels in order",
      also: ["channels"],
      names: ["elements"],
    },
    {
      kind: "ids",
      field: "copies",
      title: "Copies",
      also: ["where it can be read", "stored in"],
      names: ["elements"],
    },
    { kind: "day", field: "tested", title: "Tested", also: ["last test"] },
  ],
};

/** Who calls whom. */
export const calls: Sheet = itemSheet({
  title: "Calls",
  also: ["who calls whom"],
  holder: "callTrees",
  lists: ["calls"],
  isRequired: true,
  knownBy: [["from"]],
  owner: {
    kind: "id",
    field: "tree",
    title: "Call tree",
    also: ["tree", "call tree id"],
    names: ["callTrees"],
    width: 28,
  },
  columns: [
    {
      kind: "id",
      field: "from",
      title: "Caller",
      also: ["from", "who calls"],
      names: ["people"],
      isRequired: true,
    },
    {
      kind: "ids",
      field: "to",
      title: "Calls in order",
      also: ["to", "calls", "called", "who is called"],
      names: ["people"],
      isRequired: true,
    },
  ],
});
