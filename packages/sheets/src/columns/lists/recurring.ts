import type { Column } from "../column.ts";

/** What a record is, for whoever does not know it. */
export const description: Column = {
  kind: "text",
  field: "description",
  title: "Description",
  also: ["details", "summary"],
  width: 60,
};

/** The business unit that a record belongs to. */
export const unit: Column = {
  kind: "id",
  field: "unit",
  title: "Unit",
  also: ["business unit", "department", "unit id"],
  names: ["units"],
};

/** Who answers for a record. */
export const owner: Column = {
  kind: "id",
  field: "owner",
  title: "Owner",
  also: ["owner id", "responsible"],
  names: ["people"],
};

/** The scenarios that a record is for. */
export const scenarioIds: Column = {
  kind: "ids",
  field: "scenarios",
  title: "Scenarios",
  also: ["scenario", "for scenarios", "risks"],
  names: ["scenarios"],
};

/** Who leads a piece of work. */
export const facilitator: Column = {
  kind: "id",
  field: "facilitator",
  title: "Facilitator",
  also: ["led by", "lead"],
  names: ["people"],
};

/** The element that a record is about. */
export const aboutElement: Column = {
  kind: "id",
  field: "element",
  title: "Element",
  also: ["element id", "asset"],
  names: ["elements"],
  width: 28,
};
