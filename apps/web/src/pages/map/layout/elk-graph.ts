import type { ElkNode } from "elkjs/lib/elk-api.js";
import type { Drawn } from "../drawn/drawn.ts";
import type { GroupOf } from "../drawn/group-of.ts";
import { boxSize } from "./placed.ts";

/** What a group's id begins with; elements' ids have no colon. */
const groupMark = "in:";

/** Up to so many boxes there is time to place them as closely as can be; more would take seconds. */
const many = 80;
const compactly = { "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX" } as const;
const quickly = {
  "elk.layered.nodePlacement.strategy": "LINEAR_SEGMENTS",
  "elk.layered.thoroughness": "3",
} as const;

/** The name of the group that a node of the layout is, if it is one. */
export function groupNameOf(id: string): string | undefined {
  return id.startsWith(groupMark) ? id.slice(groupMark.length) : undefined;
}

/** The map as the layouter wants it: from left, what rests on others, to right, what it rests on. */
export function toElkGraph({ boxes, lines }: Drawn, groupOf: GroupOf): ElkNode {
  const groups = Map.groupBy(boxes, groupOf);
  // Lines that look different must not run in one.
  const isCompared = lines.some(({ agreement }) => agreement !== undefined);
  const isGrouped = [...groups.keys()].some((name) => name !== undefined);
  const nodeOf = ({ id }: { readonly id: string }): ElkNode => ({ id, ...boxSize });
  return {
    id: "map",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "RIGHT",
      ...(isGrouped ? { "elk.hierarchyHandling": "INCLUDE_CHILDREN" } : {}),
      "elk.json.shapeCoords": "ROOT",
      "elk.json.edgeCoords": "ROOT",
      "elk.edgeRouting": "ORTHOGONAL",
      ...(boxes.length > many ? quickly : compactly),
      "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
      "elk.layered.mergeEdges": String(!isCompared),
      "elk.layered.spacing.nodeNodeBetweenLayers": "48",
      "elk.layered.spacing.edgeNodeBetweenLayers": "16",
      "elk.spacing.nodeNode": "12",
      "elk.padding": "[top=12,left=12,bottom=12,right=12]",
    },
    children: [
      ...(groups.get(undefined) ?? []).map(nodeOf),
      ...[...groups].flatMap(([name, own]) =>
        name === undefined
          ? []
          : [
              {
                id: `${groupMark}${name}`,
                layoutOptions: { "elk.padding": "[top=30,left=10,bottom=10,right=10]" },
                children: own.map(nodeOf),
              },
            ],
      ),
    ],
    edges: lines.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  };
}
