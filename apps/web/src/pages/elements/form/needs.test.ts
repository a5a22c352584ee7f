import { Element } from "@mainstay/plan";
import { expect, test } from "vitest";
import type { ElementForm } from "../../../editing/part-of-plan.ts";
import { toNeeds, withNeeds } from "./needs.ts";

const form: ElementForm = {
  id: "payroll",
  kind: "function",
  name: "Payroll",
  needs: ["hr", { any: ["mail", "phone"], holds: "PT4H" }, { targets: ["a", "b"], for: "recover" }],
};

test("every form in which files write a requirement can be edited", () => {
  expect(toNeeds(form)).toEqual([
    { targets: ["hr"] },
    { targets: ["mail", "phone"], atLeast: 1, holds: "4h" },
    { targets: ["a", "b"], for: "recover" },
  ]);
});

test("reading requirements and writing them again changes nothing", () => {
  expect(Element.parse(withNeeds(form, toNeeds(form)))).toEqual(Element.parse(form));
});

test("without requirements there is no such field", () => {
  expect(withNeeds(form, [])).not.toHaveProperty("needs");
});
