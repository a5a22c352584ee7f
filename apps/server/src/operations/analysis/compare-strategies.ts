import type { Disruption } from "@mainstay/plan";
import { Refusal } from "../../http/refusal.ts";
import type { Request, Services, WrittenJson } from "../operation.ts";
import { ask } from "./ask.ts";
import { requireElements } from "./require-elements.ts";

type Body = {
  readonly scenario?: string | undefined;
  readonly disruptions?: readonly Disruption[] | undefined;
  readonly strategies: readonly string[];
};

/** A scenario, or disruptions given on the spot, without and with chosen strategies. */
export function compareStrategies(
  services: Services,
  { body: { scenario, disruptions, strategies } }: Request<unknown, unknown, Body>,
): Promise<WrittenJson> {
  if (scenario === undefined && disruptions === undefined) {
    throw new Refusal(422, "Say what happens: `scenario` or `disruptions`.");
  }
  requireElements(services, disruptions ?? []);
  return ask(services, {
    about: "comparison",
    strategies,
    ...(scenario === undefined ? {} : { scenario }),
    ...(disruptions === undefined ? {} : { disruptions }),
  });
}
