import type { ObservedNearDocument } from "@mainstay/api";
import type {
  Agreement,
  Neighbour,
  ObservedRelation,
  SeenEnd,
  Surroundings,
  Way,
} from "../drawn/drawn.ts";
import type { Side } from "../map-view.ts";
import { agreementsIn } from "./agreements.ts";
import { keepSeen } from "./keep-seen.ts";
import { seenId, withLeantOn } from "./with-leant-on.ts";

/**
 * What is near, held against what was observed of it: each dependency with how far both agree, and beside them what nobody
 * declared, with the machines and third parties that are no elements, and the dark areas. Of the network's side alone, only what was seen.
 */
export function withObserved(
  { elements, ways }: Pick<Surroundings, "elements" | "ways">,
  observed: ObservedNearDocument,
  side: Exclude<Side, "declared">,
): Surroundings {
  const agreements = agreementsIn(observed);
  const compared = ways.map((way) =>
    way.through > 0 ? way : { ...way, ...agreements.get(`${way.from} ${way.to}`) },
  );
  const beside = besideIn(elements, observed);
  const declared = new Set(compared.map(({ from, to }) => `${from} ${to}`));
  const found = observed.relations.flatMap((relation): readonly Way[] => {
    if (relation.how === "direct") return [];
    const [from, to] = [beside.find(relation, "from"), beside.find(relation, "to")];
    if (from === undefined || to === undefined || declared.has(`${from.id} ${to.id}`)) return [];
    beside.note(from, to);
    return [
      {
        from: from.id,
        to: to.id,
        through: 0,
        needs: [],
        agreement: undeclared(relation),
        relation,
      },
    ];
  });
  const all = withLeantOn({ ...beside.all(), ways: [...compared, ...found] }, observed);
  return side === "both" ? all : keepSeen(all);
}

/** How far both agree on what the plan does not declare itself. */
function undeclared({ how, isFailing }: ObservedRelation): Agreement {
  if (isFailing) return "failing";
  return how === "implied" ? "implied" : "surprise";
}

type Node = Neighbour | SeenEnd;

/** Finds what stands at the ends of relations, and notes what of that is not shown yet. */
function besideIn(elements: readonly Neighbour[], { others }: ObservedNearDocument) {
  const shown = new Map<string, Neighbour>(elements.map((one) => [one.id, one]));
  const unasked = new Map<string, (typeof others)[number]>(others.map((one) => [one.id, one]));
  const elementsBeside = new Map<string, Neighbour>();
  const ends = new Map<string, SeenEnd>();
  const nearest = (ids: readonly string[]) =>
    ids.map((id) => shown.get(id)).find((one) => one !== undefined);
  return {
    /** What stands at one end; undefined where that is an element that the map leaves out. */
    find: (relation: ObservedRelation, side: "from" | "to"): Node | undefined => {
      const end = relation[side];
      const near = nearest(end.elements);
      if (near !== undefined) return near;
      const other = nearest(relation[side === "from" ? "to" : "from"].elements);
      if (other === undefined) return undefined;
      // Who uses something stands left of it, and nothing but the middle stands in the middle.
      const step = side === "from" ? 1 : -1;
      const hops = other.hops + step || step;
      const [first] = end.elements;
      if (first === undefined) return noteworthy(relation, { side, hops });
      const known = unasked.get(first);
      return known && { ...known, hops, untold: { needs: 0, neededBy: 0 } };
    },
    note: (...nodes: readonly Node[]) => {
      for (const node of nodes) {
        if (!("untold" in node)) ends.set(node.id, ends.get(node.id) ?? node);
        else if (!shown.has(node.id) && !elementsBeside.has(node.id)) {
          elementsBeside.set(node.id, node);
        }
      }
    },
    all: () => ({
      elements: [...elements, ...elementsBeside.values()],
      ends: [...ends.values()],
    }),
  };
}

/** An end that is in no element. */
function noteworthy(
  relation: ObservedRelation,
  { side, hops }: { readonly side: "from" | "to"; readonly hops: number },
): SeenEnd {
  const { name } = relation[side];
  const isOutside = side === "to" && relation.scope !== "internal";
  return { id: seenId(name), kind: isOutside ? "third-party" : "machine", name, hops };
}
