import fc from "fast-check";
import { expect, test } from "vitest";
import { findText } from "./find-text.ts";

const word = fc.string({ unit: fc.constantFrom("a", "B", "b", " ", "\n", "ß", "İ"), maxLength: 4 });

test("finds what looking at each record finds", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ id: word, name: word })), word, (records, wanted) => {
      const small = wanted.toLowerCase();
      // No text of a query spans two records, and a line break finds nothing.
      const slowly = records.filter(({ id, name }) =>
        `${id} ${name}`.toLowerCase().replaceAll("\n", " ").includes(small),
      );
      fc.pre(!wanted.includes("\n"));
      expect(findText(records, wanted)).toEqual(slowly);
    }),
  );
});

test("finds nothing across two records", () => {
  const records = [
    { id: "a", name: "b" },
    { id: "c", name: "d" },
  ];
  expect(findText(records, "b\nc")).toEqual([]);
  expect(findText(records, "B")).toEqual([{ id: "a", name: "b" }]);
});
