import { expect, test } from "vitest";
import { planOf } from "../testing/plan-of.ts";
import { scalesOf } from "./scales.ts";
import { suggestionsIn } from "./suggestions.ts";
import { nothingUnread } from "./unread.ts";

function suggestionsOf(elements: readonly string[]) {
  const plan = planOf({
    people: [{ id: "anna", name: "Anna" }],
    elements: elements.map((id) => ({ id, kind: id === "crew" ? "team" : "service", name: id })),
  });
  return suggestionsIn(plan, scalesOf(plan.organisation, nothingUnread));
}

test("a name of the same kind is suggested", () => {
  const suggest = suggestionsOf(["mail", "crew", "phones"]);

  expect(suggest("elements", "phone")).toBe("phones");
  expect(suggest("people", "phone")).toBeUndefined();
  expect(suggest("people", "ana")).toBe("anna");
  expect(suggest("criticalities", "importent")).toBe("important");
});

test("for who does a step, people and teams are suggested", () => {
  const suggest = suggestionsOf(["mail", "crew"]);

  expect(suggest("actors", "ana")).toBe("anna");
  expect(suggest("actors", "crews")).toBe("crew");
  expect(suggest("actors", "mial")).toBeUndefined();
});

test("after very many wrong names only those that were asked for before are suggested", () => {
  const suggest = suggestionsOf(Array.from({ length: 2_000 }, (_, at) => `element-${at}`));
  expect(suggest("elements", "elemnt-7")).toBe("element-7");
  for (let count = 1; count < 1_000; count++)
    suggest("elements", "x".repeat(100 + (count % 90)) + count);

  expect(suggest("elements", "elemnt-8")).toBeUndefined();
  expect(suggest("elements", "elemnt-7")).toBe("element-7");
});
