import { trainingRecords } from "@mainstay/analysis";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { trainingRows } from "./training-rows.ts";

const plan = planOf({
  people: [
    { id: "ana", name: "Ana Ferro" },
    { id: "ben", name: "Ben Okri" },
    { id: "cem", name: "Cem Aydin" },
  ],
  trainings: [
    {
      id: "papers",
      name: "Papers",
      also: ["ana", "ben"],
      completions: [{ person: "ana", on: "2026-06-01" }],
    },
  ],
});
const wanted = {
  records: trainingRecords(plan, "2026-06-30"),
  text: "",
  today: "2026-06-30",
  onlyDue: false,
};
const names = (changed: Partial<typeof wanted>) =>
  trainingRows(plan, { ...wanted, ...changed }).map(({ name }) => name);

test("everybody whom anything is for has a row", () => {
  expect(names({})).toEqual(["Ana Ferro", "Ben Okri"]);
  expect(names({ text: "okri" })).toEqual(["Ben Okri"]);
});

test("who never did it is due, and who did once it holds no more", () => {
  expect(names({ onlyDue: true })).toEqual(["Ben Okri"]);
  expect(names({ onlyDue: true, today: "2027-06-02" })).toEqual(["Ana Ferro", "Ben Okri"]);
});
