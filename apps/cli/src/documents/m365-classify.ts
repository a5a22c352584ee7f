import { categories, type Classification } from "@mainstay/m365";
import * as z from "zod";
import type { ClassifiedLine } from "../endpoints/classified-line.ts";
import { IdText } from "@mainstay/api";

/** What `mainstay m365 classify --json` prints for each line; all null where the list does not have it. */
export const M365ClassifyDocument = z
  .strictObject({
    input: z.string(),
    serviceArea: z.string().nullable(),
    service: IdText.nullable(),
    category: z.enum(categories).nullable(),
    required: z.boolean().nullable(),
    set: z.int().nonnegative().nullable(),
    error: z.string().optional().meta({
      description: "Only where the line could not be read: why, and what to write instead",
    }),
  })
  .meta({
    title: "mainstay m365 classify --json",
    description: "Each line is a document of its own (NDJSON)",
  });
export type M365ClassifyDocument = z.output<typeof M365ClassifyDocument>;

/** Prints classified lines as documents; what they have in common is made once for each answer. */
export function m365ClassifyPrinter(): (line: ClassifiedLine) => string {
  const rests = new Map<Classification, string>();
  return ({ input, found, problem }) => {
    const begin = `{"input":${JSON.stringify(input)},`;
    if (problem !== undefined) return JSON.stringify({ input, ...unknown, error: problem });
    if (found === undefined) return begin + unknownRest;
    const known = rests.get(found);
    if (known !== undefined) return begin + known;
    const rest = JSON.stringify(answerOf(found)).slice(1);
    rests.set(found, rest);
    return begin + rest;
  };
}

type Answer = Omit<M365ClassifyDocument, "input" | "error">;

const unknown: Answer = {
  serviceArea: null,
  service: null,
  category: null,
  required: null,
  set: null,
};

const unknownRest = JSON.stringify(unknown).slice(1);

function answerOf({ set, service }: Classification): Answer {
  const { serviceArea, category, required, id } = set;
  return { serviceArea, service, category, required, set: id };
}
