import { listRevisions } from "@mainstay/api";
import { ask } from "../server/server.ts";
import { planQuery } from "./plan-query.ts";

/** The latest changes of the plan; with `touching`, of one record such as `elements/payroll`. */
export function revisions({
  touching,
  limit,
}: {
  readonly touching?: string;
  readonly limit: number;
}) {
  return planQuery(["revisions", touching ?? "", limit], () =>
    ask(listRevisions, { query: { limit, ...(touching === undefined ? {} : { touching }) } }),
  );
}
