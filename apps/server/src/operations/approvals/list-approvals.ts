import { type Approvable, type ApprovableAddress, approvableNames } from "@mainstay/plan";
import {
  type ApprovalState,
  formatRecord,
  listAllApprovals,
  listApprovalsOf,
  standingOf,
} from "@mainstay/store";
import { withheldOnce } from "../../people/withheld/withheld-records.ts";
import type { Request, Services } from "../operation.ts";
import { hashIn, recordsOf, toApprovalDocument } from "./approval-document.ts";

type Query = {
  readonly limit: number;
  readonly after: number;
  readonly state?: ApprovalState | undefined;
  readonly collection?: Approvable | undefined;
};

/** A page of where the approval of every record stands: those of the plan in its order, then those removed from it. */
export async function listApprovals(
  { database, record }: Services,
  { query: { limit, after, state, collection } }: Request<unknown, Query, unknown>,
) {
  const { plan } = record.head;
  const histories = await listAllApprovals(database.db);
  const present = approvableNames.flatMap((name): readonly ApprovableAddress[] =>
    recordsOf(plan, name).map(({ id }) => ({ collection: name, id })),
  );
  const known = new Set(present.map(formatRecord));
  const kept = withheldOnce(record.whole.head.plan, record.unseen, [...histories.keys()]);
  const removed = [...histories].flatMap(([address, [first]]) =>
    known.has(address) || kept.has(address) || first === undefined ? [] : [first.record],
  );
  const historyOf = (address: ApprovableAddress) => histories.get(formatRecord(address)) ?? [];
  const stateOf = (address: ApprovableAddress) => {
    const history = historyOf(address);
    // Most records were never submitted, and what they say needs not be looked at to know it.
    return history.length === 0
      ? "never-submitted"
      : standingOf(history, hashIn(record.whole.head.plan, address)).state;
  };
  const found = [...present, ...removed].filter(
    (address) =>
      (collection === undefined || address.collection === collection) &&
      (state === undefined || stateOf(address) === state),
  );
  const page = found.slice(after, after + limit);
  const next = after + page.length;
  const entries = await listApprovalsOf(database.db, page.map(formatRecord));
  return {
    items: page.map((address) =>
      toApprovalDocument(record, address, entries.get(formatRecord(address)) ?? []),
    ),
    total: found.length,
    ...(next < found.length ? { next } : {}),
  };
}
