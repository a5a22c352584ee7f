import { getApproval } from "@mainstay/api";
import type { Approvable } from "@mainstay/plan";
import { planQuery } from "../../queries/plan-query.ts";
import { ask } from "../../server/server.ts";

/** A record that can be approved. */
export type ApprovableRecord = { readonly collection: Approvable; readonly id: string };

/** Where the approval of a record stands. Decisions make no revision, so it is asked again now and then. */
export function approvalOf(record: ApprovableRecord) {
  return {
    ...planQuery(["approval", record.collection, record.id], () =>
      ask(getApproval, { path: record }),
    ),
    staleTime: 10_000,
    refetchInterval: 30_000,
  };
}
