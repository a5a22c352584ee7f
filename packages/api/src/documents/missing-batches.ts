import * as z from "zod";

const NumberSpan = z.object({ first: z.int(), last: z.int() }).meta({
  id: "NumberSpan",
  description: "Numbers from the first to the last, both included",
});

/** What is missing of the batches that an observer numbers. */
export const Missing = z.array(NumberSpan).meta({
  description:
    "Batches that have not come although later ones of their spool have; the first hundred spans",
});
