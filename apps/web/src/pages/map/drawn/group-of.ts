import type { Grouping } from "../map-view.ts";
import type { Box, Drawn } from "./drawn.ts";

/** The name of the group in which a box stands; undefined for one that stands outside of all. */
export type GroupOf = (box: Box) => string | undefined;

/**
 * By what boxes stand together: the unit that owns them, or the nearest site or service that they rest on as far as the
 * map shows it, a site or service itself being its own.
 */
export function groupOf(
  grouping: Grouping,
  { boxes, lines }: Drawn,
  units: ReadonlyMap<string, string>,
): GroupOf {
  switch (grouping) {
    case "none":
      return () => undefined;
    case "unit":
      return ({ members }) => {
        const owners = new Set(members.map(({ unit }) => unit));
        const [owner] = owners;
        return owners.size === 1 && owner !== undefined ? (units.get(owner) ?? owner) : undefined;
      };
    case "site":
    case "service":
      return nearestOf(grouping, { boxes, lines });
  }
}

function nearestOf(kind: "site" | "service", { boxes, lines }: Drawn): GroupOf {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const needs = Map.groupBy(lines, ({ from }) => from);
  return (box) => {
    const reached = new Set([box.id]);
    for (const id of reached) {
      const at = byId.get(id);
      if (at?.kind === kind) return at.name;
      for (const { to } of needs.get(id) ?? []) reached.add(to);
    }
    return undefined;
  };
}
