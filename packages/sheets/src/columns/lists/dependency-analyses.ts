import { DocumentStatus } from "@mainstay/plan";
import { itemSheet, listField, type Sheet } from "../sheet.ts";
import { aboutElement, description, facilitator } from "./recurring.ts";

/** Dependency analyses, without what was found. */
export const dependencyAnalyses: Sheet = {
  title: "Dependency analyses",
  also: [],
  holder: "dependencyAnalyses",
  identity: ["id", "name"],
  columns: [
    { kind: "id", field: "id", title: "Id", also: ["dependency analysis id", "key"], width: 28 },
    {
      kind: "text",
      field: "name",
      title: "Name",
      also: ["dependency analysis", "title"],
      width: 36,
      isRequired: true,
    },
    description,
    { ...aboutElement, isRequired: true },
    { kind: "text", field: "processType", title: "Process type", width: 20 },
    { kind: "word", field: "status", title: "Status", words: DocumentStatus.options },
    facilitator,
    { kind: "id", field: "completedBy", title: "Completed by", names: ["people"] },
    { kind: "day", field: "completed", title: "Completed" },
    { kind: "ids", field: "contributors", title: "Contributors", names: ["people"] },
  ],
};

/** What dependency analyses found, under which heading. */
export const dependencies: Sheet = itemSheet({
  title: "Dependencies found",
  holder: "dependencyAnalyses",
  lists: ["people", "suppliers", "customers", "partners", "facilities", "technology"],
  knownBy: [
    [listField, "element", "name"],
    ["element", "name"],
  ],
  owner: {
    kind: "id",
    field: "analysis",
    title: "Dependency analysis",
    also: ["analysis", "analysis id"],
    names: ["dependencyAnalyses"],
    width: 28,
  },
  list: { title: "Heading", also: ["under", "kind of dependency"] },
  columns: [
    { ...aboutElement, also: ["depends on"] },
    { kind: "text", field: "name", title: "Name", also: ["not in the plan yet"], width: 36 },
    { kind: "number", field: "quantity", title: "Quantity", also: ["how many"] },
    { kind: "duration", field: "within", title: "Within", also: ["needed within", "how soon"] },
    { kind: "text", field: "note", title: "Note", also: ["notes", "comment"] },
  ],
});
