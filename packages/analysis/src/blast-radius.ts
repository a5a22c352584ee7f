import { defaultCriticalities, type ElementId, type Plan } from "@mainstay/plan";
import { CascadeRun } from "./cascade/cascade-run.ts";
import { graphOf } from "./graph/graph-of.ts";
import { type Graph, inOwnOrder } from "./graph/graph.ts";
import { countFalls, type Groups } from "./single-losses/count-falls.ts";
import { depthsOfFalls } from "./single-losses/depths.ts";
import { fallenNodes } from "./single-losses/fallen-nodes.ts";
import { measureSlightest } from "./single-losses/measure-slightest.ts";

/** What the loss of one element does to all others, when it is whole and for good (SPEC 6). */
export type BlastRadius = {
  /** How many other elements are ever short of whole, be it little and late. */
  readonly reached: number;
  /** How many of these ever fall below their `mbco`. */
  readonly fallen: number;
  /** How many of those that fall are functions. */
  readonly functions: number;
  /** How many of these functions are of each criticality, in the order of the plan's scale. */
  readonly functionsByCriticality: readonly number[];
  /** Which functions fall, in plan order; worked out by a cascade each time. */
  readonly listFunctions: () => readonly ElementId[];
};

/**
 * The blast radius of every element, in plan order: exact, as a cascade for each would give it, at a fraction of the
 * cost (SPEC 6). The plan has been checked.
 */
export function blastRadius(plan: Plan): ReadonlyMap<ElementId, BlastRadius> {
  const graph = graphOf(plan);
  const scale: readonly string[] = plan.organisation.criticalities ?? defaultCriticalities;
  const groups = groupsOf(plan, graph, scale);
  const { reached, fallen } = countFalls(
    graph,
    groups,
    depthsOfFalls(graph, measureSlightest(graph)),
  );
  return new Map(
    plan.elements.map(({ id }, position) => {
      const node = graph.nodeAt[position];
      const inGroups = fallen.map((counts) => counts[node]);
      return [
        id,
        {
          reached: reached[node],
          fallen: sum(inGroups),
          functions: sum(inGroups.slice(0, -1)),
          functionsByCriticality: inGroups.slice(0, scale.length),
          listFunctions: () => functionsFallenWith(plan, graph, node),
        },
      ];
    }),
  );
}

/** Functions by criticality, then those that declare none, then all other elements. */
function groupsOf({ elements }: Plan, { position }: Graph, scale: readonly string[]): Groups {
  const of = Int32Array.from(position, (at) => {
    const { kind, criticality } = elements[at];
    if (kind !== "function") return scale.length + 1;
    return criticality === undefined ? scale.length : scale.indexOf(criticality);
  });
  return { of, count: scale.length + 2 };
}

function functionsFallenWith(plan: Plan, graph: Graph, lost: number): readonly ElementId[] {
  const fallen = fallenNodes(graph, new CascadeRun(graph, inOwnOrder(graph)), lost);
  return Array.from(fallen, (node) => graph.position[node])
    .filter((position) => plan.elements[position].kind === "function")
    .sort((a, b) => a - b)
    .map((position) => plan.elements[position].id);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
