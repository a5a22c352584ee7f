import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { changeBelow } from "./change-below.ts";

const plan = planOf({
  elements: [
    { id: "dispatch", kind: "function", name: "Dispatch", needs: ["desk"] },
    { id: "desk", kind: "process", name: "Desk", needs: ["mail", "radio"] },
    { id: "mail", kind: "service", name: "Mail" },
    { id: "radio", kind: "service", name: "Radio" },
  ],
});

test("8.5 the last change of all that an element rests on counts, its own included", () => {
  const changedOn = changeBelow(
    plan,
    new Map([
      ["elements/mail", "2026-03-01"],
      ["elements/radio", "2026-04-15"],
      ["elements/dispatch", "2026-01-01"],
      ["elements/gone", "2026-12-01"],
    ]),
  );
  const radio = { record: "elements/radio", on: "2026-04-15" };
  expect(plan.elements.map(({ id }) => changedOn(id))).toEqual([
    radio,
    radio,
    { record: "elements/mail", on: "2026-03-01" },
    radio,
  ]);
});

test("8.5 nothing is told of what never changed", () => {
  const [dispatch, , mail] = plan.elements;
  expect(dispatch && changeBelow(plan, new Map())(dispatch.id)).toBeUndefined();
  const changedOn = changeBelow(plan, new Map([["elements/radio", "2026-04-15"]]));
  expect(mail && changedOn(mail.id)).toBeUndefined();
});
