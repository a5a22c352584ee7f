import { expect, test } from "vitest";
import { type FaultTree, literal } from "../fault-tree.ts";
import { takeApart } from "./solve-tree.ts";

test("modules are found once for all that is asked of a tree", () => {
  const gate = { kind: "all", inputs: [literal(0), literal(1)] } as const;
  const tree: FaultTree = { events: ["a", "b"], gates: [gate], top: literal(2) };
  const { modules } = takeApart(tree);
  expect(modules().length).toBeGreaterThan(0);
  expect(modules()).toBe(modules());
});
