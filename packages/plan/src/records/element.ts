import * as z from "zod";
import type { DeepReadonly } from "../deep-readonly.ts";
import { Duration, DurationOrNever } from "./duration.ts";
import { Day, ElementId, Id, PersonId, Share, Text, UnitId } from "./primitives.ts";
import { Evidence, Requirement } from "./requirement.ts";
import { SeenAs } from "./seen-as.ts";

/** What an element is (continuity-model §1). */
export const Kind = z.enum([
  "function",
  "process",
  "service",
  "application",
  "infrastructure",
  "site",
  "team",
  "supplier",
  "partner",
  "customer",
  "information",
]);
export type Kind = z.output<typeof Kind>;

/** What the element can do: how long restoring takes once its `recover` requirements are met, and how old restored data may be. */
export const Recovery = z.strictObject({
  time: Duration.optional().meta({
    description:
      "How long restoring takes once all that recovery needs is there, a duration such as 4h",
  }),
  point: Duration.optional().meta({
    description: "How old restored data may be, a duration such as 15m; 0 where nothing is lost",
  }),
  statedBy: z.enum(["organisation", "vendor"]).optional().meta({
    description: "Who says so: the organisation itself if left out, or who it is bought from",
  }),
  statedOn: Day.optional().meta({
    description: "On which day that was said, YYYY-MM-DD: what is said grows old",
  }),
});
export type Recovery = DeepReadonly<z.output<typeof Recovery>>;

/** What the business asks, from an approved BIA. `mbco` is the lowest level that still counts as working (ISO 22301). */
export const Objectives = z.strictObject({
  rto: Duration.optional().meta({
    description:
      "Recovery time objective: how soon it must be back, a duration such as 4h (ISO 22301 8.2.2)",
  }),
  rpo: Duration.optional().meta({
    description:
      "Recovery point objective: how old its data may be afterwards, a duration such as 15m (ISO 22300)",
  }),
  mtpd: Duration.optional().meta({
    description:
      "Maximum tolerable period of disruption: when the impact becomes unacceptable, a duration such as 1d (ISO 22301 8.2.2)",
  }),
  mbco: Share.optional().meta({
    description:
      "Minimum business continuity objective: the lowest level that still counts as working, from 0 to 1; 1 if left out (ISO 22300)",
  }),
});
export type Objectives = DeepReadonly<z.output<typeof Objectives>>;

/** How often the element is down: an `sla` fraction, or disruptions `perYear` with their mean time to repair. */
export const Availability = z
  .strictObject({
    sla: Share.optional().meta({
      description: "The share of time in which it works, such as 0.999; stands alone",
    }),
    perYear: z
      .number()
      .nonnegative()
      .optional()
      .meta({ description: "How many disruptions a year; together with mttr" }),
    mttr: Duration.optional().meta({
      description:
        "Mean time to repair: how long a disruption takes, a duration such as 6h; together with perYear",
    }),
  })
  .superRefine(({ sla, perYear, mttr }, context) => {
    if (sla !== undefined && (perYear !== undefined || mttr !== undefined)) {
      context.addIssue({
        code: "custom",
        message: "has `sla` together with `perYear` or `mttr`: keep one of the two ways",
      });
    } else if (sla === undefined && (perYear === undefined) !== (mttr === undefined)) {
      context.addIssue({
        code: "custom",
        message: "needs `perYear` and `mttr` together, or `sla` alone",
      });
    }
  });
export type Availability = DeepReadonly<z.output<typeof Availability>>;

/** Anything a business needs or does (continuity-model §1). */
export const Element = z.strictObject({
  id: ElementId.meta({
    description:
      "The id that others name it by, such as exchange-online: lower-case letters, digits and single hyphens",
  }),
  kind: Kind.meta({
    description:
      "What it is. A function is what the organisation exists to do, a process is how a function is done, a service is an IT or cloud service or a feature of one, information is what work cannot go on without",
  }),
  name: Text.meta({ description: "What people call it" }),
  description: Text.optional().meta({ description: "What it is, for whoever does not know it" }),
  unit: UnitId.optional().meta({ description: "The business unit that owns it: an id of units" }),
  owner: PersonId.optional().meta({ description: "Who answers for it: an id of people" }),
  criticality: Id.optional().meta({
    description:
      "How critical it is, on the organisation's scale: mission-critical, important or deferrable unless criticalities says otherwise",
  }),
  tags: z.array(Text).optional().meta({ description: "Words to find it by" }),
  members: z.array(PersonId).optional().meta({
    description:
      "Of a team, who is in it: ids of people; what the team does in a procedure they train for",
  }),
  needs: z.array(Requirement).optional().meta({
    description:
      "What it needs to work or to be restored; each a requirement, or just the id of an element",
  }),
  recovery: Recovery.optional().meta({
    description: "What can be done: how long restoring takes and how old restored data may be",
  }),
  objectives: Objectives.optional().meta({
    description: "What the business asks, from an approved business impact analysis",
  }),
  availability: Availability.optional().meta({
    description: "How often it is down: sla, or perYear with mttr",
  }),
  seenAs: z.array(SeenAs).optional().meta({
    description:
      "How it shows on the network: host names, *.domains, addresses or networks, such as sqlservr@db-1.example:1433",
  }),
  evidence: Evidence.optional().meta({
    description: "Where it is known from; declared if left out",
  }),
});
export type Element = DeepReadonly<z.output<typeof Element>>;

/** How far down a disruption takes an element, from when, and for how long (continuity-model §2). */
export const Disruption = z.strictObject({
  element: ElementId.meta({ description: "What is disrupted: an id of elements" }),
  at: Duration.optional().meta({
    description:
      "When, counted from the start of the scenario, a duration such as 2h; at once if left out",
  }),
  level: Share.optional().meta({ description: "What remains of it, from 0 to 1; 0 if left out" }),
  lasts: DurationOrNever.optional().meta({
    description:
      "For how long, a duration such as 6h, or never for good; until it is recovered if left out",
  }),
});
export type Disruption = DeepReadonly<z.output<typeof Disruption>>;
