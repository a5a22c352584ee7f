import { type Disruption, nearest } from "@mainstay/plan";
import { Refusal } from "../../http/refusal.ts";
import type { Services } from "../operation.ts";

/** So many problems are told; and of so many the nearest, since each is compared with all that the plan has. */
const [mostTold, mostSuggested] = [100, 5];

/** Throws Refusal where the plan has not what is to be lost, with the nearest that it has. */
export function requireElements({ record }: Services, disruptions: readonly Disruption[]): void {
  const ids = record.complete.elements.map(({ id }) => id);
  const known = new Set<string>(ids);
  const unknown = disruptions.flatMap(({ element }, at) =>
    known.has(element) ? [] : [{ element, at }],
  );
  if (unknown.length === 0) return;
  const problems = unknown.slice(0, mostTold).map(({ element, at }, count) => {
    const suggestion = count < mostSuggested ? nearest(element, ids) : undefined;
    return {
      path: ["body", "disruptions", at, "element"],
      message: `the plan has no element ${element}`,
      ...(suggestion === undefined ? {} : { suggestion }),
    };
  });
  const first = unknown.length > mostTold ? ` Of ${unknown.length} these are the first.` : "";
  throw new Refusal(422, `The plan does not have what is to be lost.${first}`, { problems });
}
