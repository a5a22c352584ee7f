import * as z from "zod";
import type { DeepReadonly } from "../deep-readonly.ts";
import { Disruption } from "./element.ts";
import { PersonId, ScenarioId, Text } from "./primitives.ts";

/** Something that could happen: a named list of disruptions (continuity-model §2). */
export const Scenario = z.strictObject({
  id: ScenarioId,
  name: Text,
  description: Text.optional(),
  owner: PersonId.optional(),
  source: Text.optional(),
  disruptions: z
    .array(Disruption)
    .min(1, "has no disruption: name at least one element that is lost"),
});
export type Scenario = DeepReadonly<z.output<typeof Scenario>>;
