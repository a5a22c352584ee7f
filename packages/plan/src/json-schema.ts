import * as z from "zod";
import { Plan } from "./plan.ts";

/**
 * The JSON Schema (2020-12) of a plan file as people write it, for editors to complete and check. It knows each field by
 * itself; what several of them must agree on, and whether ids lead somewhere, `readPlan` tells.
 */
export function planJsonSchema(): z.core.JSONSchema.BaseSchema {
  const file = Plan.meta({
    title: "Mainstay plan",
    description: "A business continuity plan, or one of the files that make it up",
  });
  return z.toJSONSchema(file, {
    io: "input",
    override: ({ jsonSchema }) => {
      // An empty list or organisation is nothing to offer to whoever is writing one.
      delete jsonSchema.default;
    },
  });
}
