import {
  type DarkArea,
  formatInstant,
  type Leaning,
  type NearElements,
  type NearRelation,
  silentOf,
  type ThirdParty,
  thirdPartyKnownBy,
} from "@mainstay/flows";
import { type Answer, type Element, Kind } from "@mainstay/plan";
import * as z from "zod";
import { IdText } from "./duration.ts";
import { End, toEnd } from "./observed-end.ts";

const InstantText = z.string().meta({ description: "ISO 8601 in UTC, to the second" });
const Count = z.int().nonnegative();
const Pairs = z.array(z.strictObject({ element: IdText, target: IdText }));
const Verdicts = z.array(z.enum(["explained", "rejected"]));
const LeaningNear = z.array(z.strictObject({ element: IdText, declares: z.boolean() })).meta({
  description: "Of the elements those that use it, and whether they rest on it in the plan",
});

const NearRelationFound = z.strictObject({
  from: End,
  to: End,
  scope: z.enum(["internal", "third-party", "microsoft-365"]),
  how: z.enum(["direct", "implied", "reversed", "none"]).meta({
    description:
      "How the plan knows it: one end needs the other; by a way through others; the other way round; not at all",
  }),
  isFailing: z.boolean().meta({
    description: "Whether it was tried and nobody answered, so that it was not seen to work",
  }),
  isAsked: z.boolean().meta({
    description: "Whether it is a surprise or only fails, and nobody answered yet",
  }),
  verdicts: Verdicts,
  ports: z.array(
    z.strictObject({
      port: z.int().min(0).max(65_535),
      service: z.string().optional(),
      role: z.string().optional(),
    }),
  ),
  connections: Count,
  failed: Count,
  last: InstantText,
});

const DarkAreaNear = z.strictObject({
  id: IdText,
  title: z.string(),
  isSingle: z.boolean().meta({ description: "Whether everything leans on one machine" }),
  isUnwatched: z.boolean().meta({
    description: "Whether most of it, or all, was not seen, as nobody watched UDP",
  }),
  servers: z.array(End).meta({ description: "Those used most" }),
  moreServers: Count,
  serving: z.array(IdText).meta({ description: "Which of the elements serve it" }),
  leaning: LeaningNear,
  lean: Count.meta({ description: "How many ends lean on it in all" }),
  silent: Count.meta({
    description: "How many elements do not say so, of which nobody answered for",
  }),
  isAsked: z.boolean(),
  verdicts: Verdicts,
});

const ThirdPartyNear = z.strictObject({
  end: End,
  knownBy: z.enum(thirdPartyKnownBy).meta({ description: "How surely, the surest first" }),
  leaning: LeaningNear,
  functions: Count.meta({ description: "How many functions rest on who uses it" }),
  criticality: IdText.optional().meta({ description: "Of the most critical of them" }),
  isAsked: z.boolean(),
  verdicts: Verdicts,
});

/** What was observed of some elements, beside what the plan says of them. */
export const ObservedNearDocument = z.strictObject({
  window: z.strictObject({ from: InstantText, until: InstantText }).meta({
    description:
      "Of which time it is: what was asked for, in whole hours or days where that is long; until now, it may be as it was two minutes ago",
  }),
  relations: z.array(NearRelationFound).meta({
    description:
      "What the plan declares, where both ends are among the elements; and whatever it does not declare that touches one, that which only fails last",
  }),
  others: z.array(z.strictObject({ id: IdText, name: z.string(), kind: Kind })).meta({
    description: "Elements that the relations lead to and that were not asked for",
  }),
  leftOut: Count.meta({
    description: "How many that the plan does not declare were too many, those used least",
  }),
  darkAreas: z.array(DarkAreaNear).meta({
    description: "What everything leans on and nobody draws, where one of the elements does",
  }),
  thirdParties: z.array(ThirdPartyNear).meta({
    description: "Those under functions of high criticality that one of the elements uses",
  }),
  notCompared: Count.meta({
    description:
      "How many connections from a client to a port of a server were too many to be compared at all, those used least",
  }),
  unseen: Pairs.meta({
    description: "Requirements between the elements that nobody saw although somebody looked",
  }),
  standingBy: Pairs.meta({
    description: "Likewise, but enough of their alternatives were seen",
  }),
  unwatched: Pairs.meta({ description: "Those that nobody could have seen" }),
});
export type ObservedNearDocument = z.output<typeof ObservedNearDocument>;

/** What a comparison has of some elements, as a document; of all others the plan says what they are. */
export function toObservedNear(
  { relations, leftOut, notCompared, darkAreas, thirdParties, unseen, unwatched }: NearElements,
  {
    asked,
    elements,
    window,
  }: {
    readonly asked: ReadonlySet<string>;
    readonly elements: readonly Element[];
    /** In minutes since 1970. */
    readonly window: { readonly from: number; readonly until: number };
  },
): ObservedNearDocument {
  const ends = [
    ...relations.flatMap(({ relation: { from, to } }) => [from, to]),
    ...darkAreas.flatMap(({ servers }) => servers.slice(0, mostServers).map(({ end }) => end)),
    ...thirdParties.map(({ end }) => end),
  ];
  const reached = new Set<string>(ends.flatMap((end) => end.elements));
  const pairs = (standsBy: boolean) =>
    unseen
      .filter((one) => one.standsBy === standsBy)
      .map(({ element, target }) => ({ element, target }));
  return {
    window: {
      from: formatInstant(window.from * minute),
      until: formatInstant(window.until * minute),
    },
    relations: relations.map(toNearRelation),
    others: elements
      .filter(({ id }) => reached.has(id) && !asked.has(id))
      .map(({ id, name, kind }) => ({ id, name, kind })),
    leftOut,
    notCompared,
    darkAreas: darkAreas.map((area) => toDarkAreaNear(area, asked)),
    thirdParties: thirdParties.map((party) => toThirdPartyNear(party, asked)),
    unseen: pairs(false),
    standingBy: pairs(true),
    unwatched: unwatched.map((pair) => ({ ...pair })),
  };
}

function toNearRelation({ relation, how, isFailing, isAsked, answers }: NearRelation) {
  const { from, to, scope, ports, connections, failed, last } = relation;
  return {
    from: toEnd(from),
    to: toEnd(to),
    scope,
    how,
    isFailing,
    isAsked,
    verdicts: verdictsOf(answers),
    ports: ports.map(({ port, service, role }) => ({
      port,
      ...(service === undefined ? {} : { service }),
      ...(role === undefined ? {} : { role }),
    })),
    connections,
    failed,
    last: formatInstant(last),
  };
}

/** Milliseconds. */
const minute = 60_000;

/** So many servers of a dark area are named. */
const mostServers = 5;

function toDarkAreaNear(area: DarkArea, asked: ReadonlySet<string>) {
  const { id, title, isSingle, isUnwatched, servers, leaning, others, isAsked, answers } = area;
  return {
    id,
    title,
    isSingle,
    isUnwatched,
    servers: servers.slice(0, mostServers).map(({ end }) => toEnd(end)),
    moreServers: Math.max(0, servers.length - mostServers),
    serving: [...new Set(servers.flatMap(({ end }) => end.elements))].filter((one) =>
      asked.has(one),
    ),
    leaning: leaningNear(leaning, asked),
    lean: leaning.length + others,
    silent: silentOf(leaning).length,
    isAsked,
    verdicts: verdictsOf(answers),
  };
}

function toThirdPartyNear(party: ThirdParty, asked: ReadonlySet<string>) {
  const { end, knownBy, leaning, functions, isAsked, answers } = party;
  const criticality = functions[0]?.criticality;
  return {
    end: toEnd(end),
    knownBy,
    leaning: leaningNear(leaning, asked),
    functions: functions.length,
    ...(criticality === undefined ? {} : { criticality }),
    isAsked,
    verdicts: verdictsOf(answers),
  };
}

function leaningNear(leaning: readonly Leaning[], asked: ReadonlySet<string>) {
  return leaning
    .filter(({ element }) => asked.has(element))
    .map(({ element, declares }) => ({ element, declares }));
}

function verdictsOf(answers: readonly Answer[]) {
  return [...new Set(answers.map(({ verdict }) => verdict))];
}
