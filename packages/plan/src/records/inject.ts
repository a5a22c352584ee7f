import * as z from "zod";
import type { DeepReadonly } from "../deep-readonly.ts";
import { Duration } from "./duration.ts";
import { ElementId, Id, PersonId, SopId, Text } from "./primitives.ts";

/** Something that players are told in the course of an exercise, and what they should do about it (ISO 22398, 5.3; HSEEP, MSEL). */
export const Inject = z.strictObject({
  id: Id.meta({ description: "The id of the inject, of its own within the exercise" }),
  after: Duration.meta({
    description: "How long after the start it comes, a duration such as 45m",
  }),
  what: Text.meta({ description: "What the players are told" }),
  sender: Text.optional().meta({ description: "Who it comes from, as the players see it" }),
  to: z
    .array(PersonId)
    .optional()
    .meta({ description: "Who gets it: ids of people; all players if left out" }),
  channel: ElementId.optional().meta({
    description: "Over what it comes: an id of elements; by hand or voice if left out",
  }),
  element: ElementId.optional().meta({ description: "What it is about: an id of elements" }),
  expect: Text.optional().meta({ description: "What the players should do" }),
  sop: SopId.optional().meta({ description: "By which procedure: an id of sops" }),
});
export type Inject = DeepReadonly<z.output<typeof Inject>>;

/** The injects of an exercise, each with an id of its own: the journal names them by it. */
export const Injects = z.array(Inject).refine((injects) => doubledId(injects) === undefined, {
  error: ({ input }) =>
    `has two injects with the id ${JSON.stringify(doubledId(z.array(z.object({ id: z.string() })).parse(input)))}: give each its own`,
});

function doubledId(injects: readonly { readonly id: string }[]): string | undefined {
  return injects.find(({ id }, at) => injects.findIndex((other) => other.id === id) < at)?.id;
}
