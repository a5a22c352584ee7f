import { expect, test } from "vitest";
import { problemsIn } from "../testing/problems-in.ts";

test("an id that is used twice in a list is told at every use but the first", () => {
  const crew = { id: "crew", kind: "team" as const, name: "Night crew" };
  const elements = [crew, { ...crew, name: "Crew" }, { ...crew, id: "van" }, crew];

  expect(problemsIn({ elements })).toEqual([
    'elements/1/id duplicate-id: an element before it, "Night crew", has the same id: remove one of the two or give it another id',
    'elements/3/id duplicate-id: an element before it, "Night crew", has the same id: remove one of the two or give it another id',
  ]);
});

test("records of different lists may have the same id", () => {
  expect(
    problemsIn({
      units: [{ id: "sales", name: "Sales" }],
      elements: [{ id: "sales", kind: "function", name: "Sales" }],
    }),
  ).toEqual([]);
});
