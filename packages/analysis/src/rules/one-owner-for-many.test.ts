import { oneOwnerForMany } from "./one-owner-for-many.ts";
import { holdRule } from "./testing/hold-rule.ts";

const owned = (number: number) =>
  Array.from({ length: number }, (_, i) => ({
    id: `e-${i}`,
    kind: "service" as const,
    name: `Service ${i}`,
    owner: "ida",
    criticality: "mission-critical",
  }));
const people = [{ id: "ida", name: "Ida" }];

holdRule(oneOwnerForMany, {
  finds: {
    in: { people, elements: owned(11) },
    messages: [
      "Ida (ida) owns 11 elements that are mission-critical: share them out, so that no more than 10 wait for one person",
    ],
  },
  passes: {
    people,
    elements: [...owned(10), { id: "wiki", kind: "application", name: "Wiki", owner: "ida" }],
  },
});
