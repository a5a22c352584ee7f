import type { Occasion } from "@mainstay/plan";
import type { GivenApproval } from "@mainstay/reports";
import { listApprovals, standingOf } from "@mainstay/store";
import { hashIn } from "../approvals/approval-document.ts";
import type { Services } from "../operation.ts";

/** The approval of an exercise that was given last, whether or not it is of what it says now; undefined where there is none. */
export async function givenApproval(
  { database, record }: Services,
  { collection, id }: Occasion,
): Promise<GivenApproval | undefined> {
  if (collection !== "exercises") return undefined;
  const address = { collection, id } as const;
  const history = await listApprovals(database.db, address);
  const { state, approval } = standingOf(history, hashIn(record.head.plan, address));
  if (approval === undefined) return undefined;
  const { by, onBehalfOf, at } = approval;
  const isCurrent = state === "approved";
  return { by: by.name, onBehalfOf: onBehalfOf?.name, at, isCurrent };
}
