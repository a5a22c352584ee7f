import { Duration } from "@mainstay/plan";
import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";
import { IdText } from "../documents/duration.ts";
import { PreparationDocument } from "../documents/exercises/preparation-document.ts";

export const getPreparation = endpoint({
  id: "getPreparation",
  method: "GET",
  url: "/exercises/{exercise}/preparation",
  summary:
    "How an exercise is prepared and made something of, by the nine points with their evidence, and the injects that its scenario asks for",
  permission: "plan:read",
  path: z.strictObject({ exercise: IdText }),
  query: z.strictObject({
    lasts: Duration.optional().meta({
      description:
        "How long the exercise takes, such as PT3H: what happens later in the scenario is told sooner; as it happens, if left out",
    }),
  }),
  body: noBody,
  answer: PreparationDocument.meta({ id: "Preparation" }),
  problems: [404],
  changesWithoutRevision: true,
});

const Told = z
  .object({
    inject: IdText,
    sent: z.iso.datetime(),
    what: z.string(),
    sender: z.string().optional().meta({ description: "Who it comes from, as players see it" }),
    to: z.array(z.string()).optional().meta({
      description: "Who got it, by name; all players if left out",
    }),
    over: z.string().optional().meta({ description: "Over what it comes, by its name" }),
  })
  .meta({ id: "ToldInject" });

export const getPlayedExercise = endpoint({
  id: "getPlayedExercise",
  method: "GET",
  url: "/exercises/{exercise}/played",
  summary:
    "An exercise as who plays sees it: what was sent to them so far, and nothing of what is still to come",
  permission: "plan:read",
  path: z.strictObject({ exercise: IdText }),
  query: noFields,
  body: noBody,
  answer: z
    .object({
      exercise: IdText,
      name: z.string(),
      told: z.array(Told).meta({ description: "In the order in which it was sent" }),
    })
    .meta({ id: "PlayedExercise" }),
  problems: [404],
  changesWithoutRevision: true,
});
