import { defaultCriticalities } from "@mainstay/plan";
import type { Services } from "../operation.ts";

/** Who the plan is for, and its scale of criticality. */
export function getOrganisation({ record }: Services) {
  const { revision, plan } = record.head;
  const { name, criticalities = defaultCriticalities } = plan.organisation;
  return {
    revision,
    ...(name === undefined ? {} : { name }),
    criticalities: [...criticalities],
  };
}
