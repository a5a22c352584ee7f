import { Agreement } from "@mainstay/plan";
import type { Column } from "../column.ts";
import { itemSheet, type Sheet } from "../sheet.ts";

const owner: Column = {
  kind: "id",
  field: "analysis",
  title: "Impact analysis",
  also: ["analysis", "analysis id", "bia", "bia id"],
  names: ["impactAnalyses"],
  width: 28,
};

/** The cells of impact matrices: how bad a kind of harm has become after a time. */
export const impacts: Sheet = itemSheet({
  title: "Impacts",
  also: ["impact matrix", "impacts over time"],
  holder: "impactAnalyses",
  lists: ["impacts"],
  knownBy: [["category", "after"]],
  owner,
  columns: [
    {
      kind: "word",
      field: "category",
      title: "Category",
      also: ["impact category", "kind of harm"],
      scale: "categories",
      isRequired: true,
    },
    {
      kind: "duration",
      field: "after",
      title: "After",
      also: ["timeframe", "time"],
      isRequired: true,
    },
    {
      kind: "word",
      field: "rating",
      title: "Rating",
      also: ["impact", "severity", "level"],
      scale: "ratings",
      isRequired: true,
    },
    { kind: "text", field: "loss", title: "Loss", also: ["cost", "financial loss"], width: 16 },
    { kind: "text", field: "reason", title: "Reason", also: ["why", "rationale", "comment"] },
  ],
});

/** The service and operational levels that were promised. */
export const agreements: Sheet = itemSheet({
  title: "Agreements",
  also: ["slas", "service level agreements"],
  holder: "impactAnalyses",
  lists: ["agreements"],
  owner,
  columns: [
    {
      kind: "word",
      field: "kind",
      title: "Kind",
      also: ["sla or ola"],
      words: Agreement.shape.kind.options,
      isRequired: true,
    },
    {
      kind: "word",
      field: "side",
      title: "Side",
      also: ["internal or external"],
      words: Agreement.shape.side.options,
      isRequired: true,
    },
    { kind: "text", field: "level", title: "Level", also: ["promised"], isRequired: true },
    { kind: "text", field: "with", title: "With", also: ["with whom"], width: 28 },
    { kind: "text", field: "explanation", title: "Explanation", also: ["what it means"] },
  ],
});

/** When a disruption would hurt most. */
export const peaks: Sheet = itemSheet({
  title: "Peaks",
  also: ["peak times", "critical times"],
  holder: "impactAnalyses",
  lists: ["peaks"],
  knownBy: [["when"]],
  owner,
  columns: [
    { kind: "text", field: "when", title: "When", also: ["peak"], isRequired: true },
    { kind: "text", field: "reason", title: "Reason", also: ["why"] },
  ],
});
