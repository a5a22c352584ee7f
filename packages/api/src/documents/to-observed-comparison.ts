import {
  type Comparison,
  type DarkArea,
  type Failing,
  formatInstant,
  type Gap,
  isFailing,
  type Leaning,
  type Relation,
  type RelationPort,
  silentOf,
  type Stranger,
  type Surprise,
  type ThirdParty,
  type Unseen,
  type Watch,
} from "@mainstay/flows";
import type { Answer } from "@mainstay/plan";
import type * as z from "zod";
import {
  type ObservedComparisonDocument,
  mostOwnEnds,
  type Port,
  type AnswerGiven,
  type GapOf,
  type WatchOf,
  type SurpriseFound,
  type UnseenFound,
  type FailingFound,
  type DarkAreaFound,
  type ThirdPartyFound,
  type StrangerFound,
} from "./observed-comparison.ts";
import { toEnd } from "./observed-end.ts";
import { toObservedGroups } from "./observed-groups.ts";
import { toTimes } from "./times.ts";

/** The questions of a comparison that nobody answered yet; alternatives that only stand by are none. */
export function askedOf({ surprises, unseen, failing, darkAreas, thirdParties }: Comparison): {
  readonly surprises: readonly Surprise[];
  readonly unseen: readonly Unseen[];
  readonly failing: readonly Failing[];
  readonly darkAreas: readonly DarkArea[];
  readonly thirdParties: readonly ThirdParty[];
} {
  return {
    surprises: surprises.filter(({ asked }) => asked.length > 0),
    unseen: unseen.filter(({ standsBy, answer }) => !standsBy && answer === undefined),
    failing: failing.filter(({ answer }) => answer === undefined),
    darkAreas: darkAreas.filter(({ isAsked }) => isAsked),
    thirdParties: thirdParties.filter(({ isAsked }) => isAsked),
  };
}

/** A comparison as a document. */
export function toObservedComparison(comparison: Comparison): ObservedComparisonDocument {
  const { watches, declared, surprises, unseen, failing } = comparison;
  const asked = askedOf(comparison);
  const from = Math.min(...watches.map((watch) => watch.from));
  const to = Math.max(...watches.map((watch) => watch.to));
  return {
    summary: {
      relations: comparison.relations,
      declared: declared.length,
      asked: {
        surprises: asked.surprises.length,
        unseen: asked.unseen.length,
        failing: asked.failing.length,
        darkAreas: asked.darkAreas.length,
        thirdParties: asked.thirdParties.length,
      },
      seenRequirements: comparison.seen,
      failingRequirements: comparison.failingRequirements.length,
      unwatchedRequirements: comparison.unwatched.length,
      fromOutside: comparison.fromOutside,
      from: from <= to ? formatInstant(from) : null,
      to: from <= to ? formatInstant(to) : null,
    },
    watches: watches.map(toWatch),
    declared: declared.map(({ relation, declared: { kind, path } }) => ({
      from: toEnd(relation.from),
      to: toEnd(relation.to),
      how: kind,
      isFailing: isFailing(relation),
      path: [...path],
      connections: relation.connections,
      failed: relation.failed,
      last: formatInstant(relation.last),
    })),
    surprises: surprises.map(toSurprise),
    unseen: unseen.map(toUnseen),
    failingRequirements: comparison.failingRequirements.map((requirement) => ({ ...requirement })),
    unwatched: comparison.unwatched.map((requirement) => ({ ...requirement })),
    failing: failing.map(toFailing),
    darkAreas: comparison.darkAreas.map(toDarkArea),
    thirdParties: comparison.thirdParties.map(toThirdParty),
    strangers: comparison.strangers.map(toStranger),
    groups: toObservedGroups(comparison.groups()),
    own: comparison.own.map(({ by, ends }) => ({
      by,
      count: ends.length,
      ends: ends.slice(0, mostOwnEnds).map(toEnd),
    })),
  };
}

/** What was seen of a relation on a port. */
export function toPort(seen: RelationPort): z.output<typeof Port> {
  const { port, protocol, service, role, roleProgram, roleBy } = seen;
  const { connections, failed, bytesOut, bytesIn } = seen;
  return {
    port,
    protocol,
    ...(service === undefined ? {} : { service }),
    ...(role === undefined ? {} : { role }),
    ...(roleProgram === undefined ? {} : { roleProgram }),
    roleBy,
    connections,
    failed,
    outcomes: Object.fromEntries(Object.entries(seen.outcomes).filter(([, count]) => count > 0)),
    ...(bytesOut === undefined ? {} : { bytesOut }),
    ...(bytesIn === undefined ? {} : { bytesIn }),
    ...toTimes(seen),
    first: formatInstant(seen.first),
    last: formatInstant(seen.last),
    clientProcesses: [...seen.clientProcesses],
    serverProcesses: [...seen.serverProcesses],
    seenFrom: [...seen.seenFrom],
  };
}

function toWatch({
  vantage,
  from,
  to,
  share,
  gaps = [],
  transports,
}: Watch): z.input<typeof WatchOf> {
  return {
    vantage,
    from: formatInstant(from),
    to: formatInstant(to),
    share: share ?? null,
    gaps: gaps.map(toGap),
    transports: transports === undefined ? null : [...transports],
  };
}

function toGap({ from, to, minutes }: Gap): z.input<typeof GapOf> {
  return { from: formatInstant(from), to: formatInstant(to), minutes };
}

function toAnswer({
  id,
  about,
  verdict,
  reason,
  by,
  on,
  until,
}: Answer): z.input<typeof AnswerGiven> {
  return {
    id,
    about,
    verdict,
    reason,
    ...(by === undefined ? {} : { by }),
    ...(on === undefined ? {} : { on }),
    ...(until === undefined ? {} : { until }),
  };
}

function toSurprise(surprise: Surprise): z.input<typeof SurpriseFound> {
  const { relation, asked, declared, answers, functions } = surprise;
  return {
    from: toEnd(relation.from),
    to: toEnd(relation.to),
    scope: relation.scope,
    declared: declared.kind === "reversed" ? "reversed" : "none",
    path: declared.kind === "none" ? [] : [...declared.path],
    ports: asked.map(toPort),
    answers: answers.map(toAnswer),
    functions: [...functions],
  };
}

function toUnseen({
  element,
  target,
  lookedFor,
  unwatched,
  standsBy,
  mayBeLeftOut,
  answer,
}: Unseen): z.input<typeof UnseenFound> {
  return {
    element,
    target,
    lookedFor: lookedFor.map(toWatch),
    unwatched: unwatched.map(toGap),
    standsBy,
    mayBeLeftOut,
    answer: answer === undefined ? null : toAnswer(answer),
  };
}

function toFailing(failing: Failing): z.input<typeof FailingFound> {
  const { relation, declared, port, share, everSucceeded, functions, answer } = failing;
  return {
    from: toEnd(relation.from),
    to: toEnd(relation.to),
    scope: relation.scope,
    declared: declared.kind,
    port: toPort(port),
    share,
    everSucceeded,
    functions: [...functions],
    answer: answer === undefined ? null : toAnswer(answer),
  };
}

function toDarkArea(area: DarkArea): z.input<typeof DarkAreaFound> {
  const { id, title, isSingle, isUnwatched, servers, leaning, others, reaches } = area;
  const { anyDoes, isAsked, answers } = area;
  return {
    id,
    title,
    isSingle,
    isUnwatched,
    servers: servers.map(({ end, users, ...counts }) => ({
      end: toEnd(end),
      users: [...users],
      ...counts,
    })),
    anyDoes,
    leaning: leaning.map(toLeaning),
    isAsked,
    silent: [...silentOf(leaning)],
    answers: answers.map(toAnswer),
    others,
    reaches: [...reaches],
  };
}

function toThirdParty(party: ThirdParty): z.input<typeof ThirdPartyFound> {
  const { end, knownBy, users, ports, connections, functions } = party;
  const { isCritical, leaning, isAsked, answers } = party;
  return {
    end: toEnd(end),
    knownBy,
    users: users.map(toEnd),
    ports: [...new Set(ports.map(({ port }) => port))],
    connections,
    functions: functions.map((one) => one.function),
    criticalities: functions.map((one) => ({
      function: one.function,
      criticality: one.criticality ?? null,
    })),
    isCritical,
    leaning: leaning.map(toLeaning),
    isAsked,
    silent: [...silentOf(leaning)],
    answers: answers.map(toAnswer),
  };
}

function toLeaning({ element, declares }: Leaning) {
  return { element, declares };
}

function toStranger({ end, serves, uses, connections }: Stranger): z.input<typeof StrangerFound> {
  return {
    end: toEnd(end),
    serves: servedPorts(serves),
    servesElements: [...new Set(serves.flatMap(({ from }) => from.elements))],
    usesElements: [...new Set(uses.flatMap(({ to }) => to.elements))],
    connections,
  };
}

function servedPorts(serves: readonly Relation[]): { port: number; role?: string }[] {
  const roles = new Map(serves.flatMap(({ ports }) => ports.map(({ port, role }) => [port, role])));
  return [...roles].map(([port, role]) => ({ port, ...(role === undefined ? {} : { role }) }));
}
