import type { Plan } from "@mainstay/plan";
import type { Transaction } from "kysely";
import type { Tables } from "../database/tables.ts";
import { readHeadOf } from "../record/read-head.ts";
import { differing } from "./differing.ts";
import type { Fault } from "./fault.ts";
import { readableLater } from "./readable.ts";

/** The log that was proved: how many revisions, and the hash of the last. */
export type ProvedLog = { readonly revisions: number; readonly hash: string };

/** Proves that the current plan is the one that all of the log leads to, and that nothing of the log's end is missing. */
export async function proveHead(
  trx: Transaction<Tables>,
  { plan, revisions, hash }: ProvedLog & { readonly plan: Plan },
): Promise<ProvedLog | Fault> {
  const head = await readableLater(readHeadOf(trx));
  const broken = { in: "plan", number: head?.revision ?? revisions } as const;
  if (head === undefined) return { ...broken, fault: "is none that was ever recorded so" };
  if (head.revision < revisions) return { ...broken, fault: "is older than the log" };
  if (head.revision > revisions || head.hash !== hash)
    return { in: "log", number: revisions + 1, fault: "and what followed is missing" };
  const about = differing(plan, head.plan);
  if (about !== undefined) return { ...broken, about, fault: "is not as the log has it" };
  return { revisions, hash };
}
