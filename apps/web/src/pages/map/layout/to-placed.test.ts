import { expect, test } from "vitest";
import type { Drawn } from "../drawn/drawn.ts";
import { toElkGraph } from "./elk-graph.ts";
import { toPlaced } from "./to-placed.ts";

const drawn: Drawn = {
  boxes: ["sales", "mail"].map((id, hops) => ({
    id,
    name: id,
    kind: "service",
    hops,
    members: [],
  })),
  lines: [{ id: "sales mail", from: "sales", to: "mail", ways: [], evidence: ["declared"] }],
};

test("boxes of a group are within it, the others beside", () => {
  const { children = [], edges = [] } = toElkGraph(drawn, ({ id }) =>
    id === "mail" ? "IT" : undefined,
  );
  expect(children.map(({ id, children: own = [] }) => [id, own.map((child) => child.id)])).toEqual([
    ["sales", []],
    ["in:IT", ["mail"]],
  ]);
  expect(edges).toEqual([{ id: "sales mail", sources: ["sales"], targets: ["mail"] }]);
});

test("what was found is taken over with its groups and the corners of its lines", () => {
  const placed = toPlaced({
    id: "map",
    width: 300,
    height: 90,
    children: [
      { id: "sales", x: 1, y: 2, width: 3, height: 4 },
      { id: "in:IT", x: 5, y: 6, width: 7, height: 8, children: [{ id: "mail", x: 6, y: 7 }] },
    ],
    edges: [
      {
        id: "sales mail",
        sources: ["sales"],
        targets: ["mail"],
        sections: [
          {
            id: "s",
            startPoint: { x: 4, y: 4 },
            bendPoints: [{ x: 5, y: 4 }],
            endPoint: { x: 6, y: 7 },
          },
        ],
      },
    ],
  });
  expect([...placed.boxes.keys()]).toEqual(["sales", "mail"]);
  expect(placed.groups).toEqual([{ name: "IT", place: { x: 5, y: 6, width: 7, height: 8 } }]);
  expect(placed.lines.get("sales mail")).toHaveLength(3);
});
