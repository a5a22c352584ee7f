import * as z from "zod";
import type { DeepReadonly } from "../deep-readonly.ts";
import { Disruption } from "./element.ts";
import { PersonId, ScenarioId, Text } from "./primitives.ts";

/** Something that could happen: a named list of disruptions (continuity-model §2). */
export const Scenario = z.strictObject({
  id: ScenarioId.meta({ description: "The id that others name the scenario by" }),
  name: Text.meta({ description: "What happens, in a few words" }),
  description: Text.optional().meta({ description: "What happens, and why it could" }),
  owner: PersonId.optional().meta({ description: "Who answers for the scenario: an id of people" }),
  source: Text.optional().meta({ description: "Where it is taken from, such as a risk register" }),
  disruptions: z
    .array(Disruption)
    .min(1, "has no disruption: name at least one element that is lost")
    .meta({ description: "What is lost, when, how far and for how long" }),
});
export type Scenario = DeepReadonly<z.output<typeof Scenario>>;
