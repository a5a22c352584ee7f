import { getPreparation } from "@mainstay/api";
import { callsKey } from "../../../queries/calls-key.ts";
import { planQuery } from "../../../queries/plan-query.ts";
import { ask } from "../../../server/server.ts";

/**
 * How an exercise is prepared, by the plan and the calls that were made, and what its players could be told within a time such as `2h`;
 * as it happens, where none is said.
 */
export function preparationQuery(exercise: string, lasts?: string) {
  return planQuery([callsKey, "preparation", exercise, lasts ?? ""], () =>
    ask(getPreparation, { path: { exercise }, query: lasts === undefined ? {} : { lasts } }),
  );
}
