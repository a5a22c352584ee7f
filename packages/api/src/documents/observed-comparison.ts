import {
  type Comparison,
  type DarkArea,
  type Failing,
  formatInstant,
  type Gap,
  type Leaning,
  outcomes,
  type Relation,
  type RelationPort,
  silentOf,
  type Stranger,
  type Surprise,
  type ThirdParty,
  thirdPartyKnownBy,
  type Unseen,
  type Watch,
} from "@mainstay/flows";
import type { Answer } from "@mainstay/plan";
import * as z from "zod";
import { IdText } from "./duration.ts";
import { End, toEnd } from "./observed-end.ts";
import { ObservedGroups, toObservedGroups } from "./observed-groups.ts";

const Count = z.int().nonnegative();
const InstantText = z.string().meta({ description: "ISO 8601 in UTC, to the second" });
const Ids = z.array(IdText);

const Port = z.strictObject({
  port: z.int().min(0).max(65_535),
  protocol: z.enum(["tcp", "udp"]),
  service: z.string().optional(),
  role: z.string().optional(),
  roleBy: z.string().meta({ description: "What says which end is the server" }),
  connections: Count,
  failed: Count,
  outcomes: z.partialRecord(z.enum(outcomes), Count),
  first: InstantText,
  last: InstantText,
  clientProcesses: z.array(z.string()),
  serverProcesses: z.array(z.string()),
  seenFrom: z.array(z.string()),
});

const AnswerGiven = z.strictObject({
  id: IdText,
  verdict: z.enum(["explained", "rejected"]),
  reason: z.string(),
  by: IdText.optional(),
  on: z.string().optional(),
  until: z.string().optional(),
});

const GapOf = z.strictObject({
  from: InstantText,
  to: InstantText,
  minutes: Count.meta({ description: "How many minutes of it, if not all" }),
});

const WatchOf = z.strictObject({
  vantage: z.string(),
  from: InstantText,
  to: InstantText,
  share: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .meta({ description: "What share of the connections it saw; null where nobody counted them" }),
  gaps: z.array(GapOf).meta({ description: "When it did not look in between, as far as is known" }),
  transports: z
    .array(z.enum(["tcp", "udp"]))
    .nullable()
    .meta({ description: "The transports that it looked at; null where it does not say" }),
});

const Functions = Ids.meta({ description: "The functions that rest on who connects, by the plan" });

const SurpriseFound = z.strictObject({
  from: End,
  to: End,
  scope: z.enum(["internal", "third-party", "microsoft-365"]),
  declared: z.enum(["none", "reversed"]),
  path: Ids.meta({ description: "By which the other end needs this one; empty if it does not" }),
  ports: z.array(Port).meta({ description: "Those that nobody answered for" }),
  answers: z.array(AnswerGiven),
  functions: Functions,
});

const UnseenFound = z.strictObject({
  element: IdText,
  target: IdText,
  lookedFor: z.array(WatchOf),
  unwatched: z.array(GapOf).meta({ description: "When none of them looked" }),
  standsBy: z.boolean().meta({ description: "Whether enough of its alternatives were seen" }),
  answer: AnswerGiven.nullable(),
});

const FailingFound = z.strictObject({
  from: End,
  to: End,
  port: Port,
  share: z.number().min(0).max(1),
  everSucceeded: z.boolean(),
  functions: Functions,
  answer: AnswerGiven.nullable(),
});

const LeaningFound = z.array(z.strictObject({ element: IdText, declares: z.boolean() })).meta({
  description: "The elements that use it, and whether they rest on it in the plan",
});

const Silent = Ids.meta({
  description: "Those that do not declare it, and for whom nobody answered",
});

const DarkAreaFound = z.strictObject({
  id: IdText,
  title: z.string(),
  isSingle: z.boolean().meta({ description: "Whether everything leans on one machine" }),
  isUnwatched: z.boolean().meta({
    description:
      "Whether it is used over UDP above all and nobody watched that, so that most of it, or all, was not seen",
  }),
  servers: z.array(
    z.strictObject({
      end: End,
      users: Ids.meta({ description: "The elements that use it" }),
      leaning: Count.meta({ description: "How many ends use it, be they elements or not" }),
      connections: Count,
    }),
  ),
  anyDoes: z.boolean().meta({ description: "Whether any server of it does for all others" }),
  leaning: LeaningFound,
  isAsked: z.boolean().meta({
    description:
      "Whether some lean on it and do not say so, or a server of it is in no element, and nobody answered",
  }),
  silent: Silent,
  answers: z.array(AnswerGiven),
  others: Count.meta({ description: "How many ends use it that are in no element" }),
  reaches: Ids.meta({ description: "All that rests on what leans on it, by the plan" }),
});

const ThirdPartyFound = z.strictObject({
  end: End,
  knownBy: z.enum(thirdPartyKnownBy).meta({
    description:
      "How surely, the surest first: in the plan; by a name that was asked for; by what its address answers to, which says who has it at best; by its address alone",
  }),
  users: z.array(End),
  ports: z.array(z.int()),
  connections: Count,
  functions: Functions,
  criticalities: z
    .array(z.strictObject({ function: IdText, criticality: IdText.nullable() }))
    .meta({
      description:
        "How critical each of its functions is, the most critical first; null where nothing says",
    }),
  isCritical: z.boolean().meta({
    description:
      "Whether one of them is in the upper half of the scale of criticality, its middle among it",
  }),
  leaning: LeaningFound,
  isAsked: z.boolean().meta({
    description:
      "Whether it stands under such a function by an element that does not say so, and nobody answered",
  }),
  silent: Silent,
  answers: z.array(AnswerGiven),
});

const StrangerFound = z.strictObject({
  end: End,
  serves: z.array(z.strictObject({ port: z.int(), role: z.string().optional() })),
  servesElements: Ids,
  usesElements: Ids,
  connections: Count,
});

/** What `mainstay compare --json` prints: the plan against what was observed. */
export const ObservedComparisonDocument = z
  .strictObject({
    summary: z.strictObject({
      relations: Count.meta({ description: "Pairs of ends that something was seen of" }),
      declared: Count,
      asked: z
        .strictObject({
          surprises: Count,
          unseen: Count,
          failing: Count,
          darkAreas: Count,
          thirdParties: Count,
        })
        .meta({ description: "Questions that nobody answered" }),
      seenRequirements: Count,
      unwatchedRequirements: Count,
      fromOutside: Count,
      from: InstantText.nullable(),
      to: InstantText.nullable(),
    }),
    watches: z.array(WatchOf),
    declared: z.array(
      z.strictObject({
        from: End,
        to: End,
        how: z.enum(["direct", "implied"]),
        path: Ids,
        connections: Count,
        failed: Count,
        last: InstantText,
      }),
    ),
    surprises: z.array(SurpriseFound),
    unseen: z.array(UnseenFound),
    unwatched: z.array(z.strictObject({ element: IdText, target: IdText })),
    failing: z.array(FailingFound),
    darkAreas: z.array(DarkAreaFound),
    thirdParties: z.array(ThirdPartyFound),
    strangers: z.array(StrangerFound),
    groups: ObservedGroups,
  })
  .meta({ title: "mainstay compare --json" });
export type ObservedComparisonDocument = z.output<typeof ObservedComparisonDocument>;

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
      path: [...path],
      connections: relation.connections,
      failed: relation.failed,
      last: formatInstant(relation.last),
    })),
    surprises: surprises.map(toSurprise),
    unseen: unseen.map(toUnseen),
    unwatched: comparison.unwatched.map((requirement) => ({ ...requirement })),
    failing: failing.map(toFailing),
    darkAreas: comparison.darkAreas.map(toDarkArea),
    thirdParties: comparison.thirdParties.map(toThirdParty),
    strangers: comparison.strangers.map(toStranger),
    groups: toObservedGroups(comparison.groups()),
  };
}

function toPort(seen: RelationPort): z.input<typeof Port> {
  const { port, protocol, service, role, roleBy, connections, failed } = seen;
  return {
    port,
    protocol,
    ...(service === undefined ? {} : { service }),
    ...(role === undefined ? {} : { role }),
    roleBy,
    connections,
    failed,
    outcomes: Object.fromEntries(Object.entries(seen.outcomes).filter(([, count]) => count > 0)),
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

function toAnswer({ id, verdict, reason, by, on, until }: Answer): z.input<typeof AnswerGiven> {
  return {
    id,
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
  answer,
}: Unseen): z.input<typeof UnseenFound> {
  return {
    element,
    target,
    lookedFor: lookedFor.map(toWatch),
    unwatched: unwatched.map(toGap),
    standsBy,
    answer: answer === undefined ? null : toAnswer(answer),
  };
}

function toFailing(failing: Failing): z.input<typeof FailingFound> {
  const { relation, port, share, everSucceeded, functions, answer } = failing;
  return {
    from: toEnd(relation.from),
    to: toEnd(relation.to),
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
