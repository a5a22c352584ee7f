import { expect, test } from "vitest";
import { problemsIn } from "../testing/problems-in.ts";

test("nobody is their own backup", () => {
  expect(problemsIn({ people: [{ id: "ida", name: "Ida", backup: "ida" }] })).toEqual([
    "people/0/backup own-backup: Ida cannot be their own backup: name somebody else, or leave the backup out",
  ]);
});

test("two people may be each other's backup", () => {
  expect(
    problemsIn({
      people: [
        { id: "ida", name: "Ida", backup: "tom" },
        { id: "tom", name: "Tom", backup: "ida" },
      ],
    }),
  ).toEqual([]);
});
