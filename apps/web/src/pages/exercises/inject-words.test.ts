import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { comesBy } from "./inject-words.ts";

const plan = planOf({
  people: [{ id: "ada", name: "Ada" }],
  elements: [{ id: "phones", kind: "service", name: "Telephones" }],
});
const [ada] = plan.people;
const [phones] = plan.elements;

test.each([
  [{}, "From the facilitator by voice or on paper"],
  [{ sender: "A customer", channel: phones.id }, "From A customer over Telephones"],
  [{ sender: "A customer", to: [ada.id] }, "From A customer by voice or on paper to Ada"],
])("%j comes %s", (inject, words) => expect(comesBy(plan, inject)).toBe(words));
