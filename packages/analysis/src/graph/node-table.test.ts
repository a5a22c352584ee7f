import { planOf } from "@mainstay/plan/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { NodeTable } from "./node-table.ts";

const id = fc.stringMatching(/^[a-z][a-z0-9]{0,2}$/u);

test("finds the node of every element, and none for other ids", () => {
  fc.assert(
    fc.property(fc.uniqueArray(id, { maxLength: 60 }), id, (ids, other) => {
      const { elements } = planOf({
        elements: ids.map((id) => ({ id, kind: "service", name: id })),
      });
      const nodeAt = Int32Array.from(ids, (_, position) => ids.length - 1 - position);
      const table = new NodeTable(elements, nodeAt);
      expect(ids.map((id) => table.get(id))).toEqual([...nodeAt]);
      expect(table.get(other)).toBe(ids.includes(other) ? nodeAt[ids.indexOf(other)] : undefined);
    }),
  );
});
