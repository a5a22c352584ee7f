import * as z from "zod";

/** Why a request was refused: RFC 9457, with the id of the request and, where input was wrong, each thing in it. */
export const ProblemDocument = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    requestId: z.string(),
    problems: z
      .array(
        z.object({
          path: z.array(z.union([z.string(), z.number()])),
          message: z.string(),
          suggestion: z.string().optional(),
        }),
      )
      .optional()
      .meta({ description: "What is wrong with what was sent, and where" }),
    revision: z
      .int()
      .optional()
      .meta({ description: "The current revision, where the one in If-Match is stale" }),
  })
  .meta({ id: "Problem" });
export type ProblemDocument = z.output<typeof ProblemDocument>;
