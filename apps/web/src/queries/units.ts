import { listRecords } from "@mainstay/api";
import * as z from "zod";
import { ask } from "../server/server.ts";
import { planQuery } from "./plan-query.ts";

const Named = z.array(z.object({ id: z.string(), name: z.string() }));

/** The names of the business units, by id. */
export const unitNames = planQuery(["unit-names"], async () => {
  const { items } = await ask(listRecords, {
    path: { collection: "units" },
    query: { limit: 1000 },
  });
  return new Map(Named.parse(items).map(({ id, name }) => [id, name]));
});
