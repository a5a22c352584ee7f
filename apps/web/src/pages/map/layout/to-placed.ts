import type { ElkNode } from "elkjs/lib/elk-api.js";
import { groupNameOf } from "./elk-graph.ts";
import type { Place, Placed, Point } from "./placed.ts";

/** What the layouter found, as the drawing needs it. */
export function toPlaced(laid: ElkNode): Placed {
  const boxes = new Map<string, Place>();
  const groups: { readonly name: string; readonly place: Place }[] = [];
  const lines = new Map<string, readonly Point[]>();
  const visit = (node: ElkNode) => {
    for (const child of node.children ?? []) {
      const name = groupNameOf(child.id);
      if (name === undefined) boxes.set(child.id, placeOf(child));
      else groups.push({ name, place: placeOf(child) });
      visit(child);
    }
    for (const { id, sections = [] } of node.edges ?? []) {
      lines.set(
        id,
        sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [
          startPoint,
          ...bendPoints,
          endPoint,
        ]),
      );
    }
  };
  visit(laid);
  return { width: laid.width ?? 0, height: laid.height ?? 0, boxes, groups, lines };
}

function placeOf({ x = 0, y = 0, width = 0, height = 0 }: ElkNode): Place {
  return { x, y, width, height };
}
