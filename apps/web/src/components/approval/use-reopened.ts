import { listApprovals } from "@mainstay/api";
import type { Approvable } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { planQuery } from "../../queries/plan-query.ts";
import { ask } from "../../server/server.ts";

/** Reasons in words, by the id of a record. */
type Reasons = ReadonlyMap<string, string>;

const none: Reasons = new Map();

/** Why records of a list are not approved any more although they were; none before the server has answered. */
export function useReopened(collection: Approvable): Reasons {
  const { data } = useQuery({
    ...planQuery(["reopened", collection], () => askReopened(collection)),
    staleTime: 10_000,
    refetchInterval: 30_000,
  });
  return data ?? none;
}

async function askReopened(collection: Approvable): Promise<Reasons> {
  const { items } = await ask(listApprovals, {
    query: { collection, state: "reopened", limit: 1000 },
  });
  return new Map(items.map(({ id, reason }) => [id, reason ?? "changed since it was approved"]));
}
