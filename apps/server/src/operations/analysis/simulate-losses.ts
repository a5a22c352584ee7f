import type { Disruption } from "@mainstay/plan";
import type { Request, Services, WrittenJson } from "../operation.ts";
import { ask } from "./ask.ts";
import { requireElements } from "./require-elements.ts";

type Body = {
  readonly disruptions: readonly Disruption[];
  readonly elements?: readonly string[] | undefined;
};

/** The cascade of disruptions given on the spot, of all elements or of those that are asked about. */
export function simulateLosses(
  services: Services,
  { body: { disruptions, elements } }: Request<unknown, unknown, Body>,
): Promise<WrittenJson> {
  requireElements(services, disruptions);
  const only = elements === undefined ? {} : { elements };
  return ask(services, { about: "losses", disruptions, ...only });
}
