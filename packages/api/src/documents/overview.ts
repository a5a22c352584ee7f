import { Kind } from "@mainstay/plan";
import * as z from "zod";
import { DurationText, IdText } from "./duration.ts";
import { RecordNames } from "./record-names.ts";

const Count = z.int().nonnegative();
const Link = z.string().meta({ description: "Where the reason is, below /api/v1" });
const Instant = z.iso.datetime();

const NotCovered = z.strictObject({
  element: IdText,
  name: z.string(),
  reasons: z.array(z.strictObject({ rule: z.string(), message: z.string(), link: Link })),
  link: Link,
});

/** The functions of the highest criticality that are not covered, all of them. */
export const NotCoveredDocument = z
  .strictObject({ functions: z.array(NotCovered) })
  .meta({ id: "NotCovered" });
export type NotCoveredDocument = z.output<typeof NotCoveredDocument>;

/** What the plan alone says for the first page: what is not covered, worst gaps, single points, and what is overdue. */
export const PlanOverview = z.strictObject({
  highestCriticality: z.string(),
  functions: z.strictObject({
    all: Count,
    mostCritical: Count,
    notCovered: Count.meta({
      description:
        "Of these: nothing was asked, never or long not proven, too slow, or needing one of the hundred worst gaps",
    }),
    worst: z
      .array(NotCovered)
      .meta({ description: "The first of them; /overview/not-covered has all" }),
  }),
  gaps: z.strictObject({
    late: Count.meta({ description: "Back later than required" }),
    unknown: Count.meta({ description: "Required, but nobody said how long restoring takes" }),
    stale: Count.meta({ description: "Would lose too much data, or nobody said how much" }),
    worst: z.array(
      z.strictObject({
        element: IdText,
        name: z.string(),
        criticality: z.string().nullable(),
        required: DurationText,
        requiredBy: IdText.nullable(),
        capability: DurationText.nullable(),
        missing: DurationText.nullable(),
        link: Link,
      }),
    ),
  }),
  weakPoints: z
    .array(
      z.strictObject({
        element: IdText,
        name: z.string(),
        kind: Kind,
        functions: Count.meta({ description: "How many functions its loss alone stops" }),
        mostCritical: Count,
        link: Link,
      }),
    )
    .meta({ description: "Elements whose loss alone stops the most, worst first" }),
  overdue: z.array(
    z.strictObject({ rule: z.string(), record: z.string(), message: z.string(), link: Link }),
  ),
});
export type PlanOverview = z.output<typeof PlanOverview>;

/** The first page in one answer; every figure has the place of its reason. */
export const OverviewDocument = PlanOverview.extend({
  revision: z.int(),
  at: Instant,
  waiting: z.strictObject({
    approvals: Count.meta({ description: "What waits for whoever asks" }),
    notices: Count,
    link: Link,
  }),
  microsoft365: z.strictObject({
    servicesAt: Instant.nullable().meta({ description: "null: never read" }),
    notUp: z.array(z.strictObject({ name: z.string(), state: z.string() })),
    openIssues: Count,
    functions: Count.meta({ description: "How many functions and processes drop" }),
    first: z
      .strictObject({
        element: IdText,
        name: z.string(),
        belowFrom: Instant.nullable(),
        rtoBreach: Instant.nullable(),
        mtpdBreach: Instant.nullable(),
      })
      .nullable(),
    link: Link,
  }),
  changes: z.strictObject({
    since: Instant,
    revisions: Count.meta({ description: "At most as many as `isMore` allows to be counted" }),
    isMore: z.boolean().meta({ description: "Whether there are more than were counted" }),
    latest: z.array(
      z.strictObject({
        revision: z.int(),
        at: Instant,
        author: z.string(),
        reason: z.string().nullable(),
        touched: z.array(z.string()).meta({ description: "The first records that it touched" }),
        names: RecordNames,
        records: Count,
      }),
    ),
    link: Link,
  }),
}).meta({ id: "Overview" });
export type OverviewDocument = z.output<typeof OverviewDocument>;
