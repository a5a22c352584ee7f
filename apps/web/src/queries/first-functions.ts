import { listRecords } from "@mainstay/api";
import * as z from "zod";
import { ask } from "../server/server.ts";
import { planQuery } from "./plan-query.ts";

const Named = z.array(z.object({ id: z.string(), name: z.string() }));

/** The first functions of the plan by name, and how many there are. */
export function firstFunctions(limit: number) {
  return planQuery(["first-functions", limit], async () => {
    const { items, total } = await ask(listRecords, {
      path: { collection: "elements" },
      query: { kind: "function", limit },
    });
    return { functions: Named.parse(items), total };
  });
}
