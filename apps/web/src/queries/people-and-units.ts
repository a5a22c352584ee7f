import { listRecords } from "@mainstay/api";
import { Person, Unit } from "@mainstay/plan";
import { ask } from "../server/server.ts";
import { planQuery } from "./plan-query.ts";

/** The business units of the plan: the first thousand. */
export const units = planQuery(["units"], async () => {
  const { items } = await ask(listRecords, {
    path: { collection: "units" },
    query: { limit: 1000 },
  });
  return items.map((item) => Unit.parse(item));
});

/** The people that the plan counts on: the first thousand. */
export const people = planQuery(["people"], async () => {
  const { items } = await ask(listRecords, {
    path: { collection: "people" },
    query: { limit: 1000 },
  });
  return items.map((item) => Person.parse(item));
});
