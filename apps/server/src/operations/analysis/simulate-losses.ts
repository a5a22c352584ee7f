import { type Disruption, nearest } from "@mainstay/plan";
import { Refusal } from "../../http/refusal.ts";
import type { Request, Services, WrittenJson } from "../operation.ts";
import { ask } from "./ask.ts";

type Body = { readonly disruptions: readonly Disruption[] };

/** The cascade of disruptions given on the spot. */
export function simulateLosses(
  services: Services,
  { body: { disruptions } }: Request<unknown, unknown, Body>,
): Promise<WrittenJson> {
  const ids = services.record.complete.elements.map(({ id }) => id);
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
  if (problems.length > 0)
    throw new Refusal(422, "The plan does not have what is to be lost.", { problems });
  return ask(services, { about: "losses", disruptions });
}
