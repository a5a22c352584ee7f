import * as z from "zod";
import type { DeepReadonly } from "../deep-readonly.ts";
import { Duration, DurationOrNever } from "./duration.ts";
import { ElementId, Id, PersonId, Share, Text, UnitId } from "./primitives.ts";
import { Requirement } from "./requirement.ts";

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
  time: Duration.optional(),
  point: Duration.optional(),
});
export type Recovery = DeepReadonly<z.output<typeof Recovery>>;

/** What the business asks, from an approved BIA. `mbco` is the lowest level that still counts as working (ISO 22301). */
export const Objectives = z.strictObject({
  rto: Duration.optional(),
  rpo: Duration.optional(),
  mtpd: Duration.optional(),
  mbco: Share.optional(),
});
export type Objectives = DeepReadonly<z.output<typeof Objectives>>;

/** How often the element is down: an `sla` fraction, or disruptions `perYear` with their mean time to repair. */
export const Availability = z
  .strictObject({
    sla: Share.optional(),
    perYear: z.number().nonnegative().optional(),
    mttr: Duration.optional(),
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
  id: ElementId,
  kind: Kind,
  name: Text,
  description: Text.optional(),
  unit: UnitId.optional(),
  owner: PersonId.optional(),
  criticality: Id.optional(),
  tags: z.array(Text).optional(),
  needs: z.array(Requirement).optional(),
  recovery: Recovery.optional(),
  objectives: Objectives.optional(),
  availability: Availability.optional(),
});
export type Element = DeepReadonly<z.output<typeof Element>>;

/** How far down a disruption takes an element, from when, and for how long (continuity-model §2). */
export const Disruption = z.strictObject({
  element: ElementId,
  at: Duration.optional(),
  level: Share.optional(),
  lasts: DurationOrNever.optional(),
});
export type Disruption = DeepReadonly<z.output<typeof Disruption>>;
