import { ownBy, type PlacedEnd } from "@mainstay/flows";
import * as z from "zod";
import { IdText } from "./duration.ts";

/** One end of what was observed, as the plan knows it. */
export const End = z.strictObject({
  name: z.string().meta({
    description:
      "Its elements joined by +, else its host, address or network, with its site if it has one",
  }),
  elements: z.array(IdText).meta({
    description: "Several where they share a machine; none where it is in no element",
  }),
  by: z.string().nullable().meta({ description: "By what it was recognised as its element" }),
  host: z.string().optional(),
  isAskedFor: z.literal(true).optional().meta({
    description: "Whether clients asked for `host`; else it may have been one of its other names",
  }),
  otherNames: z.array(z.string()).optional().meta({
    description: "What else leads to its address, or is the machine that has it",
  }),
  reverseName: z.string().optional().meta({
    description:
      "What its address answers to, where it has no other name: what whoever has the address calls it",
  }),
  address: z.string().optional(),
  network: z.string().optional(),
  site: z.string().optional().meta({
    description: "The site that its address or name is meant in, where another may have the same",
  }),
  ownBy: z.enum(ownBy).optional().meta({
    description:
      "Why it is the organisation's own though its address is public: it is in one of its networks, a machine tells of it as its own, or an element of the plan has it",
  }),
});

/** An end as documents have it. */
export function toEnd({
  name,
  elements,
  by,
  host,
  isAskedFor,
  otherNames,
  reverseName,
  address,
  network,
  site,
  ownBy: own,
}: PlacedEnd): z.input<typeof End> {
  return {
    name,
    elements: [...elements],
    by: by ?? null,
    ...(host === undefined ? {} : { host }),
    ...(isAskedFor === undefined ? {} : { isAskedFor }),
    ...(otherNames === undefined ? {} : { otherNames: [...otherNames] }),
    ...(reverseName === undefined ? {} : { reverseName }),
    ...(address === undefined ? {} : { address }),
    ...(network === undefined ? {} : { network }),
    ...(site === undefined ? {} : { site }),
    ...(own === undefined ? {} : { ownBy: own }),
  };
}
