import { outcomes, ownBy, thirdPartyKnownBy } from "@mainstay/flows";
import { Difference } from "@mainstay/plan";
import * as z from "zod";
import { IdText } from "./duration.ts";
import { End } from "./observed-end.ts";
import { ObservedGroups } from "./observed-groups.ts";
import { timesFields } from "./times.ts";

const Count = z.int().nonnegative();
/** What many rows add up to may be more than whole numbers go. */
const Bytes = z.number().nonnegative();
const InstantText = z.string().meta({ description: "ISO 8601 in UTC, to the second" });
const Ids = z.array(IdText);

/** What is used of one end by another on a port. */
export const Port = z.strictObject({
  port: z.int().min(0).max(65_535),
  protocol: z.enum(["tcp", "udp"]),
  service: z.string().optional(),
  role: z.string().optional(),
  roleProgram: z.string().optional().meta({
    description: "The program by which it is known to have its role; absent where its ports say so",
  }),
  roleBy: z.string().meta({ description: "What says which end is the server" }),
  connections: Count,
  failed: Count,
  outcomes: z.partialRecord(z.enum(outcomes), Count),
  ...timesFields,
  bytesOut: Bytes.optional().meta({
    description: "From the client to the server, without what failed; absent where nobody counted",
  }),
  bytesIn: Bytes.optional(),
  first: InstantText,
  last: InstantText,
  clientProcesses: z.array(z.string()),
  serverProcesses: z.array(z.string()),
  seenFrom: z.array(z.string()),
});

/** What somebody said to a difference. */
export const AnswerGiven = z.strictObject({
  id: IdText,
  about: Difference.meta({
    description:
      "What it was said of: what is said of a dark area or a third party answers each use of it too",
  }),
  verdict: z.enum(["explained", "rejected"]),
  reason: z.string(),
  by: IdText.optional(),
  on: z.string().optional(),
  until: z.string().optional(),
});

/** A time in which somebody did not watch. */
export const GapOf = z.strictObject({
  from: InstantText,
  to: InstantText,
  minutes: Count.meta({ description: "How many minutes of it, if not all" }),
});

/** Who watched, for how long and with what gaps. */
export const WatchOf = z.strictObject({
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

/** A connection that the plan does not declare. */
export const SurpriseFound = z.strictObject({
  from: End,
  to: End,
  scope: z.enum(["internal", "third-party", "microsoft-365"]),
  declared: z.enum(["none", "reversed"]),
  path: Ids.meta({ description: "By which the other end needs this one; empty if it does not" }),
  ports: z.array(Port).meta({ description: "Those that nobody answered for" }),
  answers: z.array(AnswerGiven),
  functions: Functions,
});

/** A requirement that was not seen. */
export const UnseenFound = z.strictObject({
  element: IdText,
  target: IdText,
  lookedFor: z.array(WatchOf),
  unwatched: z.array(GapOf).meta({ description: "When none of them looked" }),
  standsBy: z.boolean().meta({ description: "Whether enough of its alternatives were seen" }),
  mayBeLeftOut: z.boolean().meta({
    description: "Whether it may be among the connections that were too many to be compared",
  }),
  answer: AnswerGiven.nullable(),
});

/** A connection that fails. */
export const FailingFound = z.strictObject({
  from: End,
  to: End,
  scope: z.enum(["internal", "third-party", "microsoft-365"]),
  declared: z.enum(["direct", "implied", "reversed", "none"]).meta({
    description:
      "How the plan knows it, so what it would be if it went through: `reversed` and `none` would be a surprise, where an element is at one of its ends",
  }),
  port: Port,
  share: z.number().min(0).max(1),
  everSucceeded: z.boolean().meta({ description: "Whether it was used beside that" }),
  functions: Functions,
  answer: AnswerGiven.nullable(),
});

const LeaningFound = z.array(z.strictObject({ element: IdText, declares: z.boolean() })).meta({
  description: "The elements that use it, and whether they rest on it in the plan",
});

const Silent = Ids.meta({
  description: "Those that do not declare it, and for whom nobody answered",
});

/** A dark area, with what serves it and who leans on it. */
export const DarkAreaFound = z.strictObject({
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
      told: Count.meta({
        description:
          "How many of these are told to use it, by their own settings, and were not seen to",
      }),
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

/** A third party, with the functions that rest on it. */
export const ThirdPartyFound = z.strictObject({
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

/** A machine that the plan does not have. */
export const StrangerFound = z.strictObject({
  end: End,
  serves: z.array(z.strictObject({ port: z.int(), role: z.string().optional() })),
  servesElements: Ids,
  usesElements: Ids,
  connections: Count,
});

/** So many ends of one reason are told; of all others, how many they are. */
export const mostOwnEnds = 200;

/** The ends with public addresses that count as the organisation's own for one reason. */
const OwnEndsFound = z.strictObject({
  by: z.enum(ownBy),
  count: Count.meta({ description: "How many addresses, or networks of many" }),
  ends: z
    .array(End)
    .meta({ description: `Those of the most used relations, ${mostOwnEnds} at most` }),
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
      seenRequirements: Count.meta({
        description:
          "Those that were used: a connection was made, or one from before goes on and answers",
      }),
      failingRequirements: Count.meta({
        description: "Those that were tried, and nobody answered",
      }),
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
        isFailing: z.boolean().meta({
          description: "Whether it was tried and nobody answered, so that it was not seen to work",
        }),
        path: Ids,
        connections: Count,
        failed: Count,
        last: InstantText,
      }),
    ),
    surprises: z.array(SurpriseFound),
    unseen: z.array(UnseenFound),
    failingRequirements: z.array(z.strictObject({ element: IdText, target: IdText })).meta({
      description: "Requirements that were tried, and nobody answered",
    }),
    unwatched: z.array(z.strictObject({ element: IdText, target: IdText })),
    failing: z.array(FailingFound),
    darkAreas: z.array(DarkAreaFound),
    thirdParties: z.array(ThirdPartyFound),
    strangers: z.array(StrangerFound),
    groups: ObservedGroups,
    own: z.array(OwnEndsFound).meta({
      description:
        "What has a public address and is the organisation's own, the surest reason first",
    }),
  })
  .meta({ title: "mainstay compare --json" });
export type ObservedComparisonDocument = z.output<typeof ObservedComparisonDocument>;
