import * as z from "zod";
import { Form } from "../drafts/form.ts";

/** Changes of an element that are not saved yet: what was there when they were begun, and what shall be. */
export const Draft = z.strictObject({
  revision: z.int(),
  at: z.iso.datetime(),
  /** Undefined where the element is new. */
  base: Form.optional(),
  mine: Form,
});
export type Draft = Readonly<z.output<typeof Draft>>;
