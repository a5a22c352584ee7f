import { ElementId } from "@mainstay/plan";
import fc from "fast-check";
import { expect, test } from "vitest";
import { toId } from "./to-id.ts";

const nothing = () => false;

test("an id is the name in lower case, with hyphens", () => {
  expect(toId("Zürich: Kühlhaus (2nd)", nothing)).toBe("zurich-kuhlhaus-2nd");
});

test("a name that is taken gets a number", () => {
  expect(toId("Payroll", (id) => ["payroll", "payroll-2"].includes(id))).toBe("payroll-3");
});

test("whatever the name, it is an id", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      (name) => ElementId.safeParse(toId(name, nothing)).success,
    ),
  );
});
