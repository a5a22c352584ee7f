import { Evidence, Purpose } from "@mainstay/plan";
import type { Column } from "../column.ts";

/** The columns of requirements: whose, what is needed, and how. */
export const requirements: readonly Column[] = [
  {
    field: "element",
    title: "Element",
    also: ["element id", "id", "from", "dependent", "needed by", "consumer", "source"],
    kind: "id",
    width: 28,
    names: "elements",
  },
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
    names: "elements",
  },
  {
    field: "atLeast",
    title: "At least",
    also: ["how many", "minimum", "quorum"],
    kind: "number",
    width: 10,
  },
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
    width: 12,
  },
  { field: "loss", title: "Loss", also: ["impact", "share lost"], kind: "share", width: 10 },
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
