import { type Disruption, nearest } from "@mainstay/plan";
import { Refusal } from "../../http/refusal.ts";
import type { Services } from "../operation.ts";

/** Throws Refusal where the plan has not what is to be lost, with the nearest that it has. */
export function requireElements({ record }: Services, disruptions: readonly Disruption[]): void {
  const ids = record.complete.elements.map(({ id }) => id);
  const known = new Set<string>(ids);
  const problems = disruptions.flatMap(({ element }, at) => {
    if (known.has(element)) return [];
    const suggestion = nearest(element, ids);
    return {
      path: ["body", "disruptions", at, "element"],
      message: `the plan has no element ${element}`,
      ...(suggestion === undefined ? {} : { suggestion }),
    };
  });
  if (problems.length === 0) return;
  throw new Refusal(422, "The plan does not have what is to be lost.", { problems });
}
