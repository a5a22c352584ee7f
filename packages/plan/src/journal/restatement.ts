import * as z from "zod";
import { Incident } from "../records/incident.ts";
import { ElementId, PersonId, Share } from "../records/primitives.ts";
import { JournalInstant } from "./journal-instant.ts";

const RestatedLoss = z
  .strictObject({
    element: ElementId.meta({ description: "What was lost: an id of elements" }),
    level: Share.exactOptional().meta({
      description: "What remains of it, from 0 to 1; 0 if left out",
    }),
    from: JournalInstant.meta({ description: "Since when" }),
    back: JournalInstant.exactOptional().meta({ description: "Until when, where that is known" }),
  })
  .readonly();

/**
 * How an incident is to be known from now on, where its record says otherwise: what is left out stays as it is, and null takes
 * away what was said.
 */
export const Restatement = z
  .strictObject({
    severity: Incident.shape.severity.unwrap().nullable().exactOptional(),
    leader: PersonId.nullable().exactOptional(),
    began: JournalInstant.exactOptional(),
    detected: JournalInstant.nullable().exactOptional(),
    activated: JournalInstant.nullable().exactOptional(),
    losses: z
      .array(RestatedLoss)
      .min(1, "has no loss: name at least one element that was lost")
      .readonly()
      .exactOptional()
      .meta({ description: "All that is known to have been lost at first, and since when" }),
  })
  .readonly()
  .refine((says) => Object.keys(says).length > 0, "says nothing: name what is to be otherwise");
export type Restatement = z.output<typeof Restatement>;
