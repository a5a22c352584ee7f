import * as z from "zod";
import type { DeepReadonly } from "../deep-readonly.ts";
import { Day, Id, PersonId, Text } from "./primitives.ts";

/** The lists of which records can be due, and so be put off. */
export const deferrable = [
  "elements",
  "exercises",
  "trainings",
  "actions",
  "sops",
  "callTrees",
  "impactAnalyses",
  "incidents",
] as const;

const address = new RegExp(`^(?:${deferrable.join("|")})/[a-z0-9]+(?:-[a-z0-9]+){0,99}$`);

/**
 * That something that is due may wait: until when, why, and who answers for that (ISO 22301, 8.5 and 9.1: what is not done as planned is
 * decided, not forgotten). It holds until its day, and what was put off stays to be seen meanwhile.
 */
export const Deferral = z
  .strictObject({
    id: Id.meta({ description: "The id of the deferral" }),
    record: z
      .string()
      .regex(address, {
        error: (issue) =>
          `${JSON.stringify(issue.input)} is nothing that is ever due: write for example elements/payroll, with one of the lists ${deferrable.join(", ")}`,
      })
      .meta({ description: "What waits: its address in the plan, such as elements/payroll" }),
    person: PersonId.optional().meta({
      description: "Of a training: for whom alone it waits, an id of people; for all if left out",
    }),
    until: Day.meta({ description: "Until which day it may wait, YYYY-MM-DD" }),
    reason: Text.meta({ description: "Why" }),
    approver: PersonId.meta({ description: "Who allowed it: an id of people" }),
    on: Day.meta({ description: "On which day it was allowed, YYYY-MM-DD" }),
  })
  .superRefine(({ record, person, until, on }, context) => {
    if (until <= on) {
      context.addIssue({
        code: "custom",
        path: ["until"],
        message: `${until} is not after ${on}, when it was allowed: write a later day`,
      });
    }
    if (person !== undefined && address.test(record) && !record.startsWith("trainings/")) {
      context.addIssue({
        code: "custom",
        path: ["person"],
        message: `only trainings are due to one person, and this is about ${record}: leave the person out`,
      });
    }
  });
export type Deferral = DeepReadonly<z.output<typeof Deferral>>;
