import { kindWords } from "../../../components/kind-words.ts";
import { foremost } from "../observed/agreements.ts";
import type { Box, Drawn, Line, Neighbour, Surroundings, Way } from "./drawn.ts";
import type { Folded } from "./fold.ts";

/** What is near as boxes and lines, with some elements put together. */
export function toDrawn({ elements, ways, ends }: Surroundings, folded: Folded): Drawn {
  const boxOf = new Map<string, string>();
  const boxes: Box[] = [...folded.values()].flatMap((members, position) => {
    const [first] = members;
    if (first === undefined) return [];
    const id = `group-${position}`;
    for (const member of members) boxOf.set(member.id, id);
    return [groupBox({ id, first, members })];
  });
  for (const element of elements) {
    if (boxOf.has(element.id)) continue;
    boxOf.set(element.id, element.id);
    boxes.push({ ...element, members: [element] });
  }
  for (const end of ends) {
    boxOf.set(end.id, end.id);
    boxes.push({ ...end, members: [] });
  }
  return { boxes: boxes.toSorted(byDistance), lines: linesOf(ways, boxOf) };
}

function groupBox({
  id,
  first,
  members,
}: {
  readonly id: string;
  readonly first: Neighbour;
  readonly members: readonly Neighbour[];
}): Box {
  const name = `${members.length} ${kindWords[first.kind].many.toLowerCase()}`;
  return { id, kind: first.kind, name, hops: first.hops, members };
}

function linesOf(ways: readonly Way[], boxOf: ReadonlyMap<string, string>): readonly Line[] {
  const between = Map.groupBy(ways, ({ from, to }) => `${boxOf.get(from)} ${boxOf.get(to)}`);
  return [...between].flatMap(([id, own]) => {
    const from = boxOf.get(own[0]?.from ?? "");
    const to = boxOf.get(own[0]?.to ?? "");
    // Elements of one box that need each other are one box.
    if (from === undefined || to === undefined || from === to) return [];
    const evidence = own.flatMap(({ needs }) => needs.map((need) => need.evidence));
    const agreement = foremost(own.map((way) => way.agreement));
    return [
      {
        id,
        from,
        to,
        ways: own,
        evidence: [...new Set(evidence)],
        ...(agreement === undefined ? {} : { agreement }),
      },
    ];
  });
}

/** From what rests on the middle, the furthest first, down to what it rests on: the order of reading and of Tab. */
function byDistance(a: Box, b: Box): number {
  return b.hops - a.hops;
}
