import * as z from "zod";
import type { DeepReadonly } from "../deep-readonly.ts";
import { Day, Id, PersonId, Text } from "./primitives.ts";

/**
 * What a difference between the plan and what was observed is about: a connection that the plan does not declare, a requirement
 * that was not seen, a connection that fails, a dark area that some lean on without saying so, or a third party that critical
 * functions rest on without saying so.
 */
export const Difference = z.enum(["surprise", "unseen", "failing", "dark-area", "third-party"]);
export type Difference = z.output<typeof Difference>;

/** What somebody said of a difference, so that it is not asked again. Who confirms one says nothing: the plan then declares it. */
export const Answer = z
  .strictObject({
    id: Id.meta({ description: "The id of the answer" }),
    about: Difference.meta({
      description:
        "What it is about: a surprise, which the plan does not declare; unseen, declared but not observed; failing; a dark-area, such as dns, or a third-party, that some lean on and do not declare",
    }),
    from: Text.optional().meta({
      description:
        "Who connects: an id of elements, or an address, host or network that is in no element; anybody if left out",
    }),
    to: Text.optional().meta({
      description:
        "To whom: an id of elements, or an address, host or network that is in no element; of a dark area its id, such as dns; anybody if left out",
    }),
    port: z
      .int()
      .min(0)
      .max(65_535)
      .optional()
      .meta({ description: "The port it is about; all of them if left out" }),
    verdict: z.enum(["explained", "rejected"]).meta({
      description:
        "explained: it is known and does no harm. rejected: it must not be, and is to be stopped",
    }),
    reason: Text.meta({ description: "Why" }),
    by: PersonId.optional().meta({ description: "Who says so: an id of people" }),
    on: Day.optional().meta({ description: "Since which day, YYYY-MM-DD" }),
    until: Day.optional().meta({ description: "After which day it is asked again, YYYY-MM-DD" }),
  })
  .superRefine(({ from, to }, context) => {
    if (from !== undefined || to !== undefined) return;
    context.addIssue({ code: "custom", message: "says neither `from` nor `to`: name one of them" });
  });
export type Answer = DeepReadonly<z.output<typeof Answer>>;
