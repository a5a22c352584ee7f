import { expect, test } from "vitest";
import { firstChoice, isChosen } from "./chosen-end.ts";

const stranger = { name: "db-9.example", host: "db-9.example", elements: [], by: null };

test("an end is the element that it was recognised as", () => {
  expect(firstChoice({ ...stranger, elements: ["orders"] })).toMatchObject({
    id: "orders",
    isNew: false,
  });
});

test("what is in no element becomes one that is called as its host", () => {
  const chosen = firstChoice(stranger);
  expect(chosen).toMatchObject({ id: "db-9", isNew: true, name: "db-9.example" });
  expect(isChosen(chosen)).toBe(true);
  expect(isChosen({ ...chosen, name: " " })).toBe(false);
  expect(isChosen({ ...chosen, id: "Not an id" })).toBe(false);
});
