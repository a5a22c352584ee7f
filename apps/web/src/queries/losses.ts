import { simulate } from "@mainstay/api";
import { Disruption } from "@mainstay/plan";
import { ask } from "../server/server.ts";
import { planQuery } from "./plan-query.ts";

/** What happens when elements are lost at once, each until it is recovered. */
export function losses(elements: readonly string[]) {
  return planQuery(["losses", elements], () =>
    ask(simulate, { body: { disruptions: elements.map((element) => ({ element })) } }),
  );
}

/** What happens to some elements when others are lost. */
export function lossesOf(disruptions: readonly Disruption[], elements: readonly string[]) {
  const written = disruptions.map((disruption) => Disruption.encode(disruption));
  return planQuery(["losses", written, elements], () =>
    ask(simulate, { body: { disruptions: written, elements: [...elements] } }),
  );
}
