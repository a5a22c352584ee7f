import { Evidence, Kind, Purpose } from "@mainstay/plan";
import * as z from "zod";
import { endpoint, noBody } from "../contract/endpoint.ts";
import { DurationText, IdText } from "../documents/duration.ts";

const Count = z.int().nonnegative();
const Hops = z.coerce.number().int().min(0).max(100);

const Way = z.strictObject({
  from: IdText.meta({ description: "What needs" }),
  to: IdText.meta({ description: "What is needed" }),
  through: Count.meta({ description: "How many elements of other kinds lie between" }),
  needs: z
    .array(
      z.strictObject({
        atLeast: Count,
        of: Count,
        for: Purpose,
        holds: DurationText,
        loss: z.number(),
        evidence: Evidence,
      }),
    )
    .meta({ description: "The requirements that it is, where nothing lies between" }),
});

export const getNeighbourhood = endpoint({
  id: "getNeighbourhood",
  method: "GET",
  url: "/neighbourhoods/{element}",
  summary: "What rests on an element and what it rests on, some hops far, the nearest first",
  permission: "plan:read",
  path: z.strictObject({ element: IdText }),
  query: z.strictObject({
    up: Hops.default(1).meta({ description: "Hops towards what rests on it" }),
    down: Hops.default(1).meta({ description: "Hops towards what it rests on" }),
    kinds: z.string().max(300).optional().meta({
      description: "Only these kinds, joined by commas; others are passed through and are no hop",
    }),
    limit: z.coerce.number().int().min(1).max(2000).default(150),
  }),
  body: noBody,
  answer: z.strictObject({
    revision: z.int(),
    elements: z.array(
      z.strictObject({
        id: IdText,
        name: z.string(),
        kind: Kind,
        unit: IdText.optional(),
        criticality: z.string().optional(),
        hops: z.int().meta({ description: "Above 0: rests on it; below 0: it rests on this" }),
        untold: z
          .strictObject({ needs: Count, neededBy: Count })
          .meta({ description: "Direct neighbours of any kind that are not in this answer" }),
      }),
    ),
    ways: z.array(Way),
    notFollowed: Count.meta({
      description: "Of how many elements, the farthest, no ways through others were looked for",
    }),
    leftOut: z.strictObject({ total: Count, byKind: z.record(z.string(), Count) }).meta({
      description: "What lies within the hops and is not told, because there is too much",
    }),
  }),
  problems: [404, 422],
});
