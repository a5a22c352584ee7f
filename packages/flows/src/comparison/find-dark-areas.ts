import type { Answer, ElementId } from "@mainstay/plan";
import { wasUsed } from "../book/was-used.ts";
import { isProgram } from "../roles/program-name.ts";
import type { NeedsGraph } from "./needs-graph.ts";
import { areaEnd, type DarkAreaRule, isOfArea } from "./dark-area-rules.ts";
import type { FindAnswer } from "./find-answer.ts";
import type { ConfiguredUse } from "./configured-uses.ts";
import { answersOf, type Leaning, leaningOf, silentOf } from "./leaning.ts";
import { machinesOf } from "./machines-of.ts";
import type { PlacedEnd } from "./placed-end.ts";
import type { Relation } from "./relation.ts";

/** A server of a dark area: which end it is, how many ends lean on it, with how many connections. */
export type DarkServer = {
  readonly end: PlacedEnd;
  /** The elements among those that lean on it. */
  readonly users: readonly ElementId[];
  readonly leaning: number;
  /** How many of these are told to use it, as they say of themselves, and were not seen to. */
  readonly told: number;
  readonly connections: number;
};

/** What is known of a dark area: its servers, and everything that leans on them. */
export type DarkArea = {
  readonly id: string;
  readonly title: string;
  /** The most used first. */
  readonly servers: readonly DarkServer[];
  /** Whether everything leans on a single machine; of what was not watched that is not known. */
  readonly isSingle: boolean;
  /** Whether it is used over UDP above all, and nobody watched that: most who lean on it are not seen, and may be all. */
  readonly isUnwatched: boolean;
  /** Whether any server of it does for all others; else each has its own part. */
  readonly anyDoes: boolean;
  /** The elements that were seen to use it, in the order of their connections. */
  readonly leaning: readonly Leaning[];
  /** Whether somebody leans on it without saying so, or a server of it is in no element, and nobody answered. */
  readonly isAsked: boolean;
  readonly answers: readonly Answer[];
  /** How many ends use it that are in no element. */
  readonly others: number;
  /** Everything that stops with what leans on it, by the plan; the leaning elements themselves included. */
  readonly reaches: ReadonlySet<ElementId>;
};

/**
 * The dark areas of which servers were seen or are told to be used, with all that leans on them, and those that nobody could see. Third
 * parties' servers are none of them. `isUdpDark` is that all who watched say that they looked at TCP alone.
 */
export function findDarkAreas(
  relations: readonly Relation[],
  {
    rules,
    graph,
    isUdpDark,
    configured,
    findAnswer,
  }: {
    readonly rules: readonly DarkAreaRule[];
    readonly graph: NeedsGraph;
    readonly isUdpDark: boolean;
    readonly configured: readonly ConfiguredUse[];
    readonly findAnswer: FindAnswer;
  },
): readonly DarkArea[] {
  return rules.flatMap((rule) => {
    const seen = relations.flatMap((relation) => usesOf(relation, rule));
    const uses = [...seen, ...toldUses(configured, rule, seen)];
    const isUnwatched = isUdpDark && rule.isUdp === true;
    if (uses.length === 0 && !isUnwatched) return [];
    const servers = serversOf(uses);
    const serving = new Set(servers.flatMap(({ end }) => end.elements));
    const clients = new Map(
      uses.flatMap(({ client }) => (client === undefined ? [] : [[client.name, client]])),
    );
    const elements = [...new Set([...clients.values()].flatMap((client) => client.elements))];
    const to = areaEnd(rule);
    const leaning = leaningOf(elements, {
      // Who serves it, such as a domain controller that asks another, is of it.
      declaring: new Set([...serving, ...graph.thoseOn(elements, serving)]),
      about: "dark-area",
      to,
      findAnswer,
    });
    const answer = findAnswer({ about: "dark-area", to });
    const isUnknown = servers.some(({ end }) => end.elements.length === 0);
    return [
      {
        id: rule.id,
        title: rule.title,
        servers,
        isSingle: countMachines(uses) === 1 && !isUnwatched,
        isUnwatched,
        anyDoes: rule.anyDoes === true,
        leaning,
        isAsked: silentOf(leaning).length > 0 || (isUnknown && answer === undefined),
        answers: answersOf(leaning, answer),
        others: [...clients.values()].filter((client) => client.elements.length === 0).length,
        reaches: graph.restingOn(elements.length === 0 ? serving : elements),
      },
    ];
  });
}

type Use = {
  readonly server: PlacedEnd;
  /** Each end that was seen of the server. */
  readonly machines: readonly PlacedEnd[];
  readonly client?: PlacedEnd;
  readonly connections: number;
  /** Whether it is only told to be used. */
  readonly isTold?: true;
};

/** What is told to be used, and was not seen to be. */
function toldUses(
  configured: readonly ConfiguredUse[],
  rule: DarkAreaRule,
  seen: readonly Use[],
): readonly Use[] {
  const pairs = new Set(seen.map(({ client, server }) => pairOf(client, server)));
  return configured
    .filter((use) => isOfArea(rule, use) && !pairs.has(pairOf(use.client, use.server)))
    .map(({ client, server }) => ({
      client,
      server,
      machines: [server],
      connections: 0,
      isTold: true,
    }));
}

function pairOf(client: PlacedEnd | undefined, server: PlacedEnd): string {
  return `${client?.name ?? ""}\t${server.name}`;
}

function usesOf({ from, to, scope, ports }: Relation, rule: DarkAreaRule): readonly Use[] {
  const uses: Use[] = [];
  const { programs = [] } = rule;
  for (const { clientProcesses, ...seen } of ports) {
    // Who only fails to reach a server does not lean on it.
    if (!wasUsed(seen)) continue;
    const made = seen.connections - seen.failed;
    if (scope === "internal" && isOfArea(rule, seen)) {
      uses.push({ server: to, machines: seen.serverEnds, client: from, connections: made });
    }
    if (clientProcesses.some((run) => programs.some((named) => isProgram(run, named)))) {
      uses.push({ server: from, machines: seen.clientEnds, connections: made });
    }
  }
  return uses;
}

/** One element may stand for several machines, and several for one. */
function countMachines(uses: readonly Use[]): number {
  const ends = uses.flatMap(({ machines }) => machines);
  return new Set(ends.map(machinesOf(ends))).size;
}

function serversOf(uses: readonly Use[]): readonly DarkServer[] {
  const byName = Map.groupBy(uses, ({ server }) => server.name);
  return [...byName.values()]
    .flatMap((own) => {
      const [first] = own;
      if (first === undefined) return [];
      const clients = own.flatMap(({ client }) => client ?? []);
      const leaning = new Set(clients.map(({ name }) => name));
      const told = new Set(own.flatMap(({ client, isTold }) => (isTold ? [client?.name] : [])));
      const users = [...new Set(clients.flatMap(({ elements }) => elements))];
      const connections = own.reduce((sum, use) => sum + use.connections, 0);
      return [{ end: first.server, users, leaning: leaning.size, told: told.size, connections }];
    })
    .toSorted((one, other) => other.connections - one.connections || other.leaning - one.leaning);
}
