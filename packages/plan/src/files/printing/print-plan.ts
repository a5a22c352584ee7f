import type { Json, JsonObject } from "../../edits/json.ts";
import { collectionNames, encodeOrganisation, encodeRecord } from "../../edits/records.ts";
import type { Plan } from "../../plan.ts";
import { printYamlSpaced } from "./print-yaml.ts";

/** What a plan is printed as. `schema` is the path or address of the JSON schema that editors are to check the YAML by. */
export type PlanFormat =
  | { readonly as: "yaml"; readonly schema?: string }
  | { readonly as: "json" };

/**
 * A plan as the text of one file, procedures included, which `readPlan` reads back as the same plan. Durations are in
 * ISO 8601, requirements in the shortest form that says everything, lists without records left out.
 */
export function printPlan(plan: Plan, format: PlanFormat): string {
  const content = planInFile(plan);
  if (format.as === "json") return `${JSON.stringify(content, undefined, 2)}\n`;
  const directive =
    format.schema === undefined ? "" : `# yaml-language-server: $schema=${format.schema}\n`;
  return directive + printYamlSpaced(content);
}

function planInFile(plan: Plan): JsonObject {
  const organisation = encodeOrganisation(plan.organisation);
  const lists = collectionNames
    .filter((name) => plan[name].length > 0)
    .map((name): [string, Json] => [name, plan[name].map((record) => encodeRecord(name, record))]);
  return {
    mainstay: plan.mainstay,
    ...(Object.keys(plan.organisation).length === 0 ? {} : { organisation }),
    ...Object.fromEntries(lists),
  };
}
