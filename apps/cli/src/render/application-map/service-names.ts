import { measuredServiceNames } from "@mainstay/m365";
import type { ElementId, Plan } from "@mainstay/plan";
import { namesIn } from "../words.ts";

/** Names services as the plan does, and what it does not have as the catalog does. */
export function serviceNamesIn(plan: Plan): (id: ElementId) => string {
  const name = namesIn(plan);
  return (id) => {
    const written = name(id);
    return written === id ? (measuredServiceNames.get(id) ?? id) : written;
  };
}
