import { preparationPoints } from "@mainstay/plan";
import * as z from "zod";
import { DurationText, IdText } from "../duration.ts";

const ProposedInject = z
  .object({
    inject: z
      .object({
        id: IdText,
        after: DurationText.meta({ description: "By the clock of the exercise" }),
        what: z.string(),
        sender: z.string().optional(),
        channel: IdText.optional(),
        element: IdText.optional(),
        expect: z.string().optional(),
        sop: IdText.optional(),
      })
      .meta({ description: "As it goes into the plan" }),
    reason: z.enum(["lost", "fallen", "procedure", "rto", "mtpd"]).meta({
      description:
        "A loss, a function that stops, a procedure that cannot be used, an objective that is missed",
    }),
    at: DurationText.meta({ description: "When it happens in the scenario" }),
    chain: z.array(IdText).meta({ description: "From what was lost to what it is about" }),
    silent: z.array(IdText).meta({
      description: "Channels that would come first, and do not work by then",
    }),
  })
  .meta({ id: "ProposedInject" });

const PointStanding = z
  .object({
    point: z.enum(preparationPoints),
    state: z.enum(["done", "open", "later"]),
    evidence: z.array(
      z.object({
        words: z.string(),
        record: z.string().optional().meta({
          description: "What one can open for it: `calls/` and its id, or the address of a record",
        }),
      }),
    ),
    lacks: z.array(z.string()),
  })
  .meta({ id: "PreparationPoint" });

/** How an exercise is prepared, and the injects that its scenario asks for. */
export const PreparationDocument = z.object({
  points: z.array(PointStanding).meta({ description: "The nine points, in order" }),
  injects: z.array(ProposedInject).meta({ description: "In the order of the clock" }),
});
export type PreparationDocument = z.output<typeof PreparationDocument>;
