import type { Place } from "@mainstay/m365";
import { type PlanInFile, planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { changeWords } from "./change-words.ts";

type Written = NonNullable<PlanInFile["elements"]>[number];

function words(before: Partial<Written>, after: Partial<Written>): readonly string[] {
  const common = { id: "work", kind: "process", name: "Work" } as const;
  const [one, other] = [before, after].map(
    (said) => planOf({ elements: [{ ...common, ...said }] }).elements[0],
  );
  if (one === undefined || other === undefined) throw new Error("no element");
  const record: Place["record"] = { list: "elements", before: one, after: other };
  return changeWords({ record, because: "", path: [], adds: [] }, (id) => id.toUpperCase());
}

test.each<[string, Written["needs"], Written["needs"], readonly string[]]>([
  [
    "an alternative",
    ["mail"],
    [{ any: ["mail", "fax"] }],
    ["needs MAIL or FAX instead of MAIL alone"],
  ],
  [
    "one more",
    [{ any: ["a", "b"] }],
    [{ any: ["a", "b", "c"] }],
    ["needs A, B or C instead of A or B"],
  ],
  ["another", ["mail"], ["fax"], ["needs FAX instead of MAIL"]],
  ["none", ["mail", "fax"], ["fax"], ["no longer needs MAIL"]],
  ["one new", ["fax"], ["fax", "mail"], ["needs MAIL"]],
  [
    "a longer tolerance",
    ["fax"],
    [{ targets: ["fax"], holds: "2h" }],
    ["holds 2\u00a0h without FAX instead of 0\u00a0m"],
  ],
  [
    "a smaller loss",
    ["fax"],
    [{ targets: ["fax"], loss: 0.2 }],
    ["loses 20\u00a0% without FAX instead of 100\u00a0%"],
  ],
  [
    "a split",
    [{ targets: ["a", "b"] }],
    ["a", { any: ["b", "c"] }],
    ["needs A instead of A and B", "needs B or C"],
  ],
])("%s", (_, before, after, said) => {
  expect(words({ needs: before }, { needs: after })).toEqual(said);
});

test("a faster recovery", () => {
  expect(words({}, { recovery: { time: "1h" } })).toEqual(["is restored within 1\u00a0h"]);
});
