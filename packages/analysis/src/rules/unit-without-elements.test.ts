import { unitWithoutElements } from "./unit-without-elements.ts";
import { holdRule } from "./testing/hold-rule.ts";

const units = [
  { id: "group", name: "Group", headcount: 3 },
  { id: "hubs", name: "Hubs", parent: "group", headcount: 20 },
  { id: "hub-north", name: "Hub North", parent: "hubs", headcount: 180 },
];

holdRule(unitWithoutElements, {
  finds: {
    in: {
      units,
      elements: [{ id: "sorting", kind: "process", name: "Sorting", unit: "hubs" }],
    },
    messages: [
      "Hub North (hub-north) has 180 people but owns no element: add what they do, or leave the unit out of the plan",
    ],
  },
  passes: {
    units: [...units, { id: "empty", name: "Not yet staffed" }],
    elements: [{ id: "sorting", kind: "process", name: "Sorting", unit: "hub-north" }],
  },
});
