import { Evidence, longForm, Purpose } from "@mainstay/plan";
import type { Column } from "../column.ts";
import { type Form, type FormValue, isForm } from "../form.ts";
import { type ItemSheet, itemSheet, type Sheet } from "../sheet.ts";

const columns: readonly Column[] = [
  {
    field: "targets",
    title: "Needs",
    also: [
      "target",
      "targets",
      "depends on",
      "dependency",
      "requires",
      "to",
      "provider",
      "destination",
    ],
    kind: "ids",
    width: 40,
    names: ["elements"],
    isRequired: true,
  },
  { field: "atLeast", title: "At least", also: ["how many", "minimum", "quorum"], kind: "number" },
  {
    field: "for",
    title: "For",
    also: ["purpose", "needed for", "needed to"],
    kind: "word",
    width: 12,
    words: Purpose.options,
  },
  {
    field: "holds",
    title: "Holds",
    also: ["tolerance", "holds for", "works without for", "buffer"],
    kind: "duration",
  },
  { field: "loss", title: "Loss", also: ["impact", "share lost"], kind: "share" },
  {
    field: "note",
    title: "Note",
    also: ["notes", "comment", "comments", "why", "reason"],
    kind: "text",
    width: 60,
  },
  {
    field: "evidence",
    title: "Evidence",
    also: ["known from"],
    kind: "word",
    width: 12,
    words: Evidence.options,
  },
];

const needs: Pick<ItemSheet, "lists" | "knownBy" | "open" | "columns"> = {
  lists: ["needs"],
  knownBy: [["targets", "for"], ["targets"]],
  open: opened,
  columns,
};

/** The requirements of elements. */
export const requirements: Sheet = itemSheet({
  title: "Requirements",
  also: ["dependencies", "needs", "dependency"],
  holder: "elements",
  owner: {
    field: "element",
    title: "Element",
    also: ["element id", "id", "from", "dependent", "needed by", "consumer", "source"],
    kind: "id",
    width: 28,
    names: ["elements"],
  },
  ...needs,
});

/** What procedures need to be carried out. */
export const procedureNeeds: Sheet = itemSheet({
  title: "Procedure needs",
  holder: "sops",
  owner: {
    kind: "id",
    field: "sop",
    title: "Procedure",
    also: ["sop", "procedure id"],
    names: ["sops"],
    width: 28,
  },
  ...needs,
});

function opened(item: FormValue): Form {
  const form = longForm("needs", item);
  return isForm(form) ? form : {};
}
