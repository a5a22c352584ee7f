import type { MeasuredTimes, Times } from "@mainstay/flows";
import * as z from "zod";

const Milliseconds = z.number().nonnegative();

const TimesDocument = z
  .strictObject({
    count: z.number().positive(),
    sum: Milliseconds,
    min: Milliseconds,
    max: Milliseconds,
  })
  .meta({
    id: "Times",
    description:
      "So many times were measured: their sum, the shortest and the longest, in milliseconds",
  });

/** What was measured of times, as fields of a document. */
export const timesFields = {
  responses: TimesDocument.optional().meta({
    description: "From requests until their answers, where the source measures that",
  }),
  roundTrips: TimesDocument.optional().meta({
    description:
      "Of packets until the word that they arrived: of the network, and never to be added to responses",
  }),
};

/** What was measured of times as a document tells it. */
export function toTimes({ responses, roundTrips }: MeasuredTimes) {
  return {
    ...(responses === undefined ? {} : { responses: toMilliseconds(responses) }),
    ...(roundTrips === undefined ? {} : { roundTrips: toMilliseconds(roundTrips) }),
  };
}

function toMilliseconds({ count, sum, min, max }: Times): z.output<typeof TimesDocument> {
  return { count, sum: sum / 1_000, min: min / 1_000, max: max / 1_000 };
}
