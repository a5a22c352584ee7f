import type { Element } from "@mainstay/plan";
import type { Box, Drawn } from "../../map/drawn/drawn.ts";
import type { SeenAround } from "../../../queries/observed.ts";
import { aroundOf, machineWords } from "./change-words.ts";

type Edge = SeenAround["edges"][number];
type End = SeenAround["ends"][number];
type Node = {
  readonly id: string;
  readonly ends: readonly End[];
  readonly hops: number;
  readonly elements: readonly string[];
  readonly programs: readonly string[];
};

/** What was seen around a machine as boxes and lines: which ends stand in each box, and around what it can be looked from there. */
export type AroundDrawn = {
  readonly drawn: Drawn;
  readonly endsOf: ReadonlyMap<string, ReadonlySet<number>>;
  readonly middleOf: ReadonlyMap<string, string>;
};

/** Fewer than this that connect alike stand each for itself. */
const fewest = 3;

/**
 * The machines around one as boxes, those that connect alike in one: clients that use the same ports of the same others, and servers
 * that are used alike, with the program that all of them run where there is one. What never came through is a line of its own look.
 */
export function toAroundDrawn(
  { ends, edges }: SeenAround,
  plan: readonly Pick<Element, "id" | "name" | "kind">[],
): AroundDrawn {
  const known = new Map<string, (typeof plan)[number]>(plan.map((one) => [one.id, one]));
  const nodes = nodesOf(ends, edges);
  const nodeOf = new Map(nodes.flatMap((node) => node.ends.map((end) => [end.id, node] as const)));
  const alike = Map.groupBy(nodes, keyIn(edges, nodeOf));
  const boxOf = new Map<string, string>();
  const endsIn = new Map<string, ReadonlySet<number>>();
  const middleOf = new Map<string, string>();
  const boxes = [...alike.values()].flatMap((own) => {
    const groups = own.length < fewest ? own.map((node) => [node]) : [own];
    return groups.flatMap((members) => {
      const [first] = members;
      if (first === undefined) return [];
      for (const { id } of members) boxOf.set(id, first.id);
      endsIn.set(first.id, new Set(members.flatMap((one) => one.ends.map((end) => end.id))));
      const middle = first.ends.map(aroundOf).find((one) => one !== undefined);
      if (middle !== undefined && members.length === 1) middleOf.set(first.id, middle);
      return [boxOfMachines(first, { members, known })];
    });
  });
  return {
    drawn: {
      boxes: boxes.toSorted((one, other) => other.hops - one.hops),
      lines: linesOf(edges, (end) => boxOf.get(nodeOf.get(end)?.id ?? "")),
    },
    endsOf: endsIn,
    middleOf,
  };
}

/** All ends of a machine are one. */
function nodesOf(ends: readonly End[], edges: readonly Edge[]): readonly Node[] {
  const hopOf = new Map(ends.map(({ id, hop }) => [id, hop]));
  const uses = new Set<number>();
  // Behind one address there may be several, told apart by port and by the name that was asked for.
  const elements = new Map<number, readonly string[]>();
  const add = (end: number, more: readonly string[]) =>
    elements.set(end, [...(elements.get(end) ?? []), ...more]);
  const programs = new Map<number, string[]>();
  for (const { client, server, elements: own } of edges) {
    if ((hopOf.get(client.end) ?? 0) > (hopOf.get(server.end) ?? 0)) uses.add(client.end);
    add(client.end, own.client);
    add(server.end, own.server);
    for (const side of [client, server]) {
      const runs = side.programs.flatMap(({ process, unit }) => process ?? unit ?? []);
      programs.set(side.end, [...(programs.get(side.end) ?? []), ...runs]);
    }
  }
  const machines = Map.groupBy(ends, ({ id, site, machines: [machine] }) =>
    machine === undefined ? `end ${id}` : `machine ${machine} in ${site ?? ""}`,
  );
  return [...machines].map(([id, own]) => {
    const hop = Math.min(...own.map((end) => end.hop));
    // Who uses what is nearer stands left of it.
    const isLeft = own.some((end) => uses.has(end.id));
    return {
      id,
      ends: own,
      hops: isLeft ? hop : 0 - hop,
      elements: [...new Set(own.flatMap((end) => elements.get(end.id) ?? []))],
      programs: [...new Set(own.flatMap((end) => programs.get(end.id) ?? []))],
    };
  });
}

/** What machines have to have in common to stand in one box: the middle and elements of the plan stand alone. */
function keyIn(edges: readonly Edge[], nodeOf: ReadonlyMap<number, Node>) {
  const links = new Map<string, Set<string>>();
  const note = (at: Node | undefined, link: string) => {
    if (at !== undefined) links.set(at.id, (links.get(at.id) ?? new Set()).add(link));
  };
  for (const { client, server, port, protocol } of edges) {
    const [from, to] = [nodeOf.get(client.end), nodeOf.get(server.end)];
    note(from, `> ${to?.id} ${port}/${protocol}`);
    note(to, `< ${from?.id} ${port}/${protocol}`);
  }
  return ({ id, hops, elements }: Node) =>
    hops === 0 || elements.length > 0
      ? id
      : `${hops} ${[...(links.get(id) ?? [])].toSorted().join(" ")}`;
}

function boxOfMachines(
  { id, hops, elements, ends, programs }: Node,
  {
    members,
    known,
  }: {
    readonly members: readonly Node[];
    readonly known: ReadonlyMap<string, Pick<Element, "name" | "kind">>;
  },
): Box {
  if (members.length > 1) {
    const shared = programs.find((run) => members.every((one) => one.programs.includes(run)));
    const name = `${members.length} ${shared === undefined ? "machines" : `× ${shared}`}`;
    return { id, kind: "machines", name, hops, members: [] };
  }
  const own = elements.flatMap((element) => known.get(element) ?? []);
  const [first] = own;
  if (first === undefined) {
    const [end] = ends;
    const name = end === undefined ? "" : machineWords(end);
    return { id, kind: "machine", name, hops, members: [] };
  }
  const name = own.map((one) => one.name).join(" or ");
  const box = { id, kind: first.kind, name, hops };
  return { ...box, members: [{ ...box, untold: { needs: 0, neededBy: 0 } }] };
}

function linesOf(
  edges: readonly Edge[],
  boxOf: (end: number) => string | undefined,
): Drawn["lines"] {
  const between = Map.groupBy(
    edges,
    ({ client, server }) => `${boxOf(client.end)}\n${boxOf(server.end)}`,
  );
  return [...between].flatMap(([id, [first, ...others]]) => {
    const [from, to] = [boxOf(first?.client.end ?? -1), boxOf(first?.server.end ?? -1)];
    if (first === undefined || from === undefined || to === undefined || from === to) return [];
    const isFailing = [first, ...others].every(
      ({ outcomes }) => (outcomes.succeeded ?? 0) + (outcomes.unknown ?? 0) === 0,
    );
    const agreement = isFailing ? ("failing" as const) : ("seen" as const);
    const way = { from, to, through: 0, needs: [], agreement };
    return [{ id, from, to, ways: [way], evidence: [], agreement }];
  });
}
