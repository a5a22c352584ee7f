import type { ApprovalDocument } from "@mainstay/api";
import {
  type Approvable,
  type ApprovableAddress,
  findMaterial,
  findRecord,
  materialChanges,
  type Plan,
} from "@mainstay/plan";
import {
  type ApprovalEntry,
  formatRecord,
  hashOfMaterial,
  type Standing,
  standingOf,
} from "@mainstay/store";
import { materialWithout } from "../../people/withheld/material-without.ts";
import type { SeenRecord } from "../../people/withheld/seen-record.ts";
import type { PlanRecord } from "../../record/plan-record.ts";
import { changedWords } from "./changed-words.ts";

/** The plan, all of it and as whoever asks may read it. */
type Seen = Pick<SeenRecord, "head" | "unseen"> & { readonly whole: Pick<PlanRecord, "head"> };

/**
 * Where the approval of a record stands, as the contract tells it: by all that the plan says, for that is what was approved. What was
 * changed since is told as far as whoever asks may read it.
 */
export function toApprovalDocument(
  seen: Seen,
  record: ApprovableAddress,
  history: readonly ApprovalEntry[],
): ApprovalDocument {
  const { plan } = seen.whole.head;
  const hash = hashIn(plan, record);
  const standing = standingOf(history, hash);
  const { state, isChanged, last, approval } = standing;
  const reason = changedWords(standing);
  return {
    ...record,
    name: nameIn(plan, record) ?? record.id,
    state,
    isChanged,
    ...(hash === undefined ? {} : { hash }),
    ...(last === undefined ? {} : { last: toAct(last) }),
    ...(approval === undefined ? {} : { approval: toAct(approval) }),
    ...(reason === undefined ? {} : { reason }),
    changes: changesSince(standing, seen, record),
  };
}

/** An entry as the contract tells it. */
export function toAct(entry: ApprovalEntry) {
  const { action, hash, revision, at, by, onBehalfOf, comment } = entry;
  return {
    action,
    hash,
    revision,
    at,
    by,
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    ...(comment === undefined ? {} : { comment }),
  };
}

const hashes = new WeakMap<Plan, Map<string, string | undefined>>();

/**
 * The hash of what is material of a record; undefined where the plan has no such record. Of one plan each is worked out once,
 * since lists ask for thousands of them.
 */
export function hashIn(plan: Plan, record: ApprovableAddress): string | undefined {
  const known = hashes.get(plan) ?? new Map<string, string | undefined>();
  hashes.set(plan, known);
  const address = formatRecord(record);
  if (known.has(address)) return known.get(address);
  const { collection, id } = record;
  const material = findMaterial(plan, collection, id);
  const hash = material === undefined ? undefined : hashOfMaterial(collection, material);
  known.set(address, hash);
  return hash;
}

/** What the record is called; undefined where the plan has no such record. */
export function nameIn(plan: Plan, { collection, id }: ApprovableAddress): string | undefined {
  return findRecord(plan, collection, id)?.name;
}

/** Whether the plan has a record. */
export function isThere(plan: Plan, record: ApprovableAddress): boolean {
  return nameIn(plan, record) !== undefined;
}

/** The records of a list, by id and name. */
export function recordsOf(
  plan: Plan,
  collection: Approvable,
): readonly { readonly id: string; readonly name: string }[] {
  return plan[collection];
}

function changesSince(
  { state, isChanged, last, approval }: Standing,
  { head, unseen, whole }: Seen,
  record: ApprovableAddress,
): string[] {
  const since = approval ?? (isChanged ? last : undefined);
  if (state === "approved" || since === undefined) return [];
  const now = findMaterial(head.plan, record.collection, record.id);
  const before = materialWithout(since.material, { unseen, current: whole.head.plan, now });
  return [...materialChanges(before, head.plan, record)];
}
