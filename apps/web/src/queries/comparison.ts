import { compareStrategies, getReplay, listReplays } from "@mainstay/api";
import type { Disruption } from "@mainstay/plan";
import type * as z from "zod";
import { ask } from "../server/server.ts";
import { planQuery } from "./plan-query.ts";

/** What happens: a scenario of the plan, disruptions given on the spot, or a scenario with these instead of its own. */
export type Happening =
  | { readonly scenario: string; readonly disruptions?: readonly WrittenDisruption[] }
  | { readonly disruptions: readonly WrittenDisruption[] };

/** A disruption in the form of the files: durations as text. */
export type WrittenDisruption = Readonly<z.input<typeof Disruption>>;

/** What happens without strategies and, if any are chosen, with them. */
export function comparison(happening: Happening, strategies: readonly string[]) {
  return planQuery(["comparison", happening, strategies], () =>
    ask(compareStrategies, { body: { ...happening, strategies } }),
  );
}

/** Known incidents by what they would have done to the plan. */
export const replays = planQuery(["replays"], () => ask(listReplays));

/** What a known incident would have done to the plan. */
export function replay(incident: string) {
  return planQuery(["replay", incident], () => ask(getReplay, { path: { incident } }));
}
