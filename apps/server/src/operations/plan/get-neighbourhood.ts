import { type Links, linksOf, neighbourhoodOf } from "@mainstay/analysis";
import { formatDuration, Kind, didYouMean, type Plan } from "@mainstay/plan";
import { Refusal } from "../../http/refusal.ts";
import type { Request, Services } from "../operation.ts";

type Query = {
  readonly up: number;
  readonly down: number;
  readonly kinds?: string | undefined;
  readonly limit: number;
};

/** What rests on an element and what it rests on. */
export function getNeighbourhood(
  { record }: Services,
  { path, query: { kinds, ...query } }: Request<{ readonly element: string }, Query, unknown>,
) {
  const plan = record.complete;
  const links = knownLinks(plan);
  const position = links.positionOf.get(path.element);
  if (position === undefined) throw new Refusal(404, `The plan has no ${path.element}.`);
  const { elements, ways, notFollowed, leftOut } = neighbourhoodOf(plan, links, {
    ...query,
    element: plan.elements[position].id,
    ...(kinds === undefined ? {} : { kinds: parseKinds(kinds) }),
  });
  const needsOf = (from: string, to: string) =>
    (plan.elements[links.positionOf.get(from) ?? -1]?.needs ?? []).filter(({ targets }) =>
      targets.some((target) => target === to),
    );
  return {
    revision: record.head.revision,
    elements: elements.map(({ element: { id, name, kind, unit, criticality }, hops, untold }) => ({
      id,
      name,
      kind,
      ...(unit === undefined ? {} : { unit }),
      ...(criticality === undefined ? {} : { criticality }),
      hops,
      untold,
    })),
    ways: ways.map((way) => ({
      ...way,
      needs: (way.through > 0 ? [] : needsOf(way.from, way.to)).map((need) => ({
        atLeast: need.atLeast,
        of: need.targets.length,
        for: need.for,
        holds: formatDuration(need.holds),
        loss: need.loss,
        evidence: need.evidence,
      })),
    })),
    notFollowed,
    leftOut: {
      total: [...leftOut.values()].reduce((sum, count) => sum + count, 0),
      byKind: Object.fromEntries(leftOut),
    },
  };
}

const known = new WeakMap<Plan, Links>();

/** The links of a plan, found once for all who ask. */
function knownLinks(plan: Plan): Links {
  const links = known.get(plan) ?? linksOf(plan);
  known.set(plan, links);
  return links;
}

function parseKinds(written: string): ReadonlySet<Kind> {
  const kinds = written.split(",").map((word) => {
    const kind = Kind.safeParse(word.trim());
    if (kind.success) return kind.data;
    const advice = didYouMean(word.trim(), Kind.options);
    throw new Refusal(
      422,
      `There is no kind ${word.trim()}.${advice} The kinds are ${Kind.options.join(", ")}.`,
    );
  });
  return new Set(kinds);
}
