import { listCalls as readCalls } from "@mainstay/store";
import type { Request, Services } from "../operation.ts";
import { toCallSummary } from "./call-report.ts";
import { isKeptOccasion, seenCall } from "./seen-call.ts";

type Query = {
  readonly limit: number;
  readonly after: number;
  readonly tree?: string | undefined;
  readonly occasion?: string | undefined;
};

/** The calls that were made, the latest first. */
export async function listCalls(
  services: Services,
  { query: { limit, after, tree, occasion } }: Request<unknown, Query, unknown>,
) {
  const { database, now } = services;
  if (occasion !== undefined && isKeptOccasion(services, occasion)) return { items: [], total: 0 };
  const { calls, total } = await readCalls(database.db, {
    limit,
    after,
    ...(tree === undefined ? {} : { tree }),
    ...(occasion === undefined ? {} : { occasion }),
  });
  const next = after + calls.length;
  return {
    items: calls.map((record) => toCallSummary(seenCall(services, record), now())),
    total,
    ...(next < total ? { next } : {}),
  };
}
