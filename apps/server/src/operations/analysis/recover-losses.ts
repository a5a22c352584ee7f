import type { Disruption } from "@mainstay/plan";
import type { Request, Services, WrittenJson } from "../operation.ts";
import { ask } from "./ask.ts";
import { requireElements } from "./require-elements.ts";

type Body = { readonly disruptions: readonly Disruption[] };

/** The order of recovery after disruptions given on the spot. */
export function recoverLosses(
  services: Services,
  { body: { disruptions } }: Request<unknown, unknown, Body>,
): Promise<WrittenJson> {
  requireElements(services, disruptions);
  return ask(services, { about: "recovery-of-losses", disruptions });
}
