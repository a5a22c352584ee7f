import { listAudit } from "@mainstay/api";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { ask } from "../../../server/server.ts";
import type { AuditView } from "./audit-view.ts";
import { dayAfter, startOfDay } from "./day-bounds.ts";

/** So many entries are shown at once. */
export const entriesAtOnce = 50;

/** An entry of the audit. */
export type AuditEntry = Awaited<ReturnType<typeof askAudit>>["items"][number];

/** A part of the audit, the latest entry first. */
export function audit(view: AuditView) {
  const { from, until, after = 0, ...exact } = view;
  return queryOptions({
    queryKey: ["audit", view],
    queryFn: () =>
      ask(listAudit, {
        query: {
          limit: entriesAtOnce,
          after,
          ...exact,
          ...(from === undefined ? {} : { from: startOfDay(from) }),
          ...(until === undefined ? {} : { until: startOfDay(dayAfter(until)) }),
        },
      }),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
}

function askAudit() {
  return ask(listAudit);
}
