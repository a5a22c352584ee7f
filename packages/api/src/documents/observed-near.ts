import { formatInstant, type NearElements, type NearRelation } from "@mainstay/flows";
import { type Element, Kind } from "@mainstay/plan";
import * as z from "zod";
import { IdText } from "./duration.ts";
import { End, toEnd } from "./observed-end.ts";

const InstantText = z.string().meta({ description: "ISO 8601 in UTC, to the second" });
const Count = z.int().nonnegative();
const Pairs = z.array(z.strictObject({ element: IdText, target: IdText }));

const NearRelationFound = z.strictObject({
  from: End,
  to: End,
  scope: z.enum(["internal", "third-party", "microsoft-365"]),
  how: z.enum(["direct", "implied", "reversed", "none"]).meta({
    description:
      "How the plan knows it: one end needs the other; by a way through others; the other way round; not at all",
  }),
  isFailing: z.boolean().meta({
    description: "Whether every connection that was tried failed, so that it was not seen to work",
  }),
  isAsked: z.boolean().meta({ description: "Whether it is a surprise that nobody answered yet" }),
  verdicts: z.array(z.enum(["explained", "rejected"])),
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

/** What was observed of some elements, beside what the plan says of them. */
export const ObservedNearDocument = z.strictObject({
  window: z.strictObject({ from: InstantText, until: InstantText }).meta({
    description:
      "Of which time it is: what was asked for, in whole hours or days where that is long; until now, it may be as it was two minutes ago",
  }),
  relations: z.array(NearRelationFound).meta({
    description:
      "What the plan declares, where both ends are among the elements; and whatever it does not declare that touches one",
  }),
  others: z.array(z.strictObject({ id: IdText, name: z.string(), kind: Kind })).meta({
    description: "Elements that the relations lead to and that were not asked for",
  }),
  leftOut: Count.meta({ description: "How many surprises were too many, those used least" }),
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
  { relations, leftOut, unseen, unwatched }: NearElements,
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
  const reached = new Set<string>(
    relations.flatMap(({ relation: { from, to } }) => [...from.elements, ...to.elements]),
  );
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
    verdicts: [...new Set(answers.map(({ verdict }) => verdict))],
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
