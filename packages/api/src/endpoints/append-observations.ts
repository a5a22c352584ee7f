import { ObservationBatch } from "@mainstay/flows";
import * as z from "zod";
import { endpoint, noFields } from "../contract/endpoint.ts";
import { Missing } from "../documents/missing-batches.ts";

export const appendObservations = endpoint({
  id: "appendObservations",
  method: "POST",
  url: "/observations",
  summary:
    "Keeps what an observer saw, as JSON or as JSON packed by gzip; a batch that came already is acknowledged again and changes nothing",
  permission: "observations:append",
  path: noFields,
  query: noFields,
  body: ObservationBatch.meta({ id: "ObservationBatch" }),
  answer: z.object({
    number: z.int().meta({ description: "Of the batch, which is on the disk now" }),
    isNew: z.boolean().meta({ description: "Whether it had not come before" }),
    completeTo: z.int().meta({
      description: "Every batch of the spool up to this number has come: they can be thrown away",
    }),
    missing: Missing,
  }),
  largestBody: 16 * 1024 * 1024,
  problems: [403],
});
