import { ElementId, Incident, PersonId } from "@mainstay/plan";
import * as z from "zod";

const { severity, activated, detected } = Incident.shape;

const loss = {
  element: ElementId.optional(),
  level: z.number(),
  /** Null while it is being typed. */
  from: z.string().nullable(),
};

/** What is entered of an incident that is put right; what is left out stays, and null takes away. */
export const Entered = z.object({
  severity: severity.unwrap().nullable().optional(),
  leader: PersonId.nullable().optional(),
  /** Null while it is being typed. */
  began: z.string().nullable().optional(),
  detected: detected.unwrap().nullable().optional(),
  activated: activated.unwrap().nullable().optional(),
  /** What is otherwise of what the record says was lost, by the ids of its rows; null of what was not lost. */
  changed: z.record(z.string(), z.object(loss).partial().nullable()).optional(),
  /** What else was lost; from the beginning on where nothing is said. */
  added: z.array(z.object({ id: z.string(), ...loss, from: loss.from.optional() })).optional(),
  text: z.string().optional(),
});
export type Entered = Readonly<z.output<typeof Entered>>;
