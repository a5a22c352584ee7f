import * as z from "zod";
import type { DeepReadonly } from "../deep-readonly.ts";
import { Operation } from "../edits/operation.ts";
import { CauseClass } from "./cause-class.ts";
import { Day, Id, PersonId, Text } from "./primitives.ts";

/** How far an action has come; it ends proven by a later exercise, or closed or rejected with a reason. */
export const ActionStatus = z.enum(["open", "done", "proven", "closed", "rejected"]);
export type ActionStatus = z.output<typeof ActionStatus>;

/**
 * What is to be done about something that an exercise, an incident or a review found (ISO 22301, 10.1): by whom and when, and the edit
 * of the plan that it proposes.
 */
export const Action = z.strictObject({
  id: Id.meta({ description: "The id of the action" }),
  name: Text.meta({ description: "What is to be done" }),
  finding: Text.optional().meta({ description: "What was found, and why it matters" }),
  exercise: Id.optional().meta({ description: "The exercise that found it: an id of exercises" }),
  incident: Id.optional().meta({ description: "The incident that showed it: an id of incidents" }),
  source: z.enum(["exercise", "incident", "audit", "review"]).optional().meta({
    description: "What brought it up, where neither an exercise nor an incident of the plan did",
  }),
  follows: Id.optional().meta({
    description: "The action before it that did not help: an id of actions",
  }),
  cause: Text.optional().meta({ description: "Why it came to be so, not who" }),
  causeClass: CauseClass.optional().meta({ description: "Of what kind that is" }),
  type: z.enum(["correct", "prevent", "improve"]).optional().meta({
    description:
      "Whether it mends what was wrong, keeps it from coming again, or makes something better",
  }),
  owner: PersonId.optional().meta({ description: "Who does it: an id of people" }),
  verifier: PersonId.optional().meta({
    description: "Who looks whether it helped, and is not its owner: an id of people",
  }),
  verify: Day.optional().meta({ description: "On which day that is looked at, YYYY-MM-DD" }),
  due: Day.optional().meta({ description: "By which day, YYYY-MM-DD" }),
  about: z
    .string()
    .regex(/^[A-Za-z]+(?:\/[^/]+){1,99}$/, {
      error: (issue) =>
        `${JSON.stringify(issue.input)} is not an address: write for example sops/no-teams`,
    })
    .optional()
    .meta({
      description:
        "What of the plan it is about: an address such as strategies/second-line, or of a requirement elements/dispatch/needs/teams",
    }),
  status: ActionStatus.meta({ description: "How far it has come" }),
  changes: z
    .array(Operation)
    .optional()
    .meta({ description: "The edit of the plan that it proposes, in order" }),
  done: Day.optional().meta({
    description: "When it was done, YYYY-MM-DD: what is later can prove that it helped",
  }),
  provenBy: Id.optional().meta({
    description: "The later exercise that showed that it helped: an id of exercises",
  }),
  provenByIncident: Id.optional().meta({
    description: "The later incident that showed it: an id of incidents",
  }),
  evidence: Text.optional().meta({
    description: "What shows that it was done, and where one sees it",
  }),
  reason: Text.optional().meta({ description: "Why it was closed or rejected" }),
  closed: Day.optional().meta({ description: "When it ended, YYYY-MM-DD" }),
});
export type Action = DeepReadonly<z.output<typeof Action>>;
