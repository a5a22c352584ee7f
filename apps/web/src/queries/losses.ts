import { simulate } from "@mainstay/api";
import { ask } from "../server/server.ts";
import { planQuery } from "./plan-query.ts";

/** What happens when elements are lost at once, each until it is recovered. */
export function losses(elements: readonly string[]) {
  return planQuery(["losses", elements], () =>
    ask(simulate, { body: { disruptions: elements.map((element) => ({ element })) } }),
  );
}
