import { editBetween, findMaterial } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import type { Kysely } from "kysely";
import { hashOfMaterial } from "../approvals/approval-entry.ts";
import { addDelegation, endDelegation } from "../approvals/delegations.ts";
import { recordApproval } from "../approvals/record-approval.ts";
import { ada, ben, cleo } from "../approvals/testing/history.ts";
import { writeAuditAlone } from "../audit/write-audit-alone.ts";
import type { Tables } from "../database/tables.ts";
import { commitEdit } from "../record/commit-edit.ts";
import { readHead } from "../record/read-head.ts";

const at = new Date("2026-11-01T08:00:00Z");
const way = "session";

/**
 * Records three revisions (Payroll comes, is described, and is joined by Order intake), the approval of a procedure, two
 * delegations of which one is ended, and an export.
 */
export async function recordAll(db: Kysely<Tables>, author = ada): Promise<void> {
  const payroll = { id: "payroll", kind: "function" as const, name: "Payroll" };
  const described = { ...payroll, description: "Wages on the 25th" };
  const intake = { id: "intake", kind: "function" as const, name: "Order intake" };
  const sops = [{ id: "by-fax", name: "Work by fax", trigger: "No mail" }];
  let head = await readHead(db);
  for (const elements of [[payroll], [described], [described, intake]]) {
    const edit = editBetween(head.plan, planOf({ elements, sops }));
    const outcome = await commitEdit(db, head, { edit, author: { ...author, way }, at });
    if (outcome.kind !== "committed") throw new Error(`it is ${outcome.kind}`);
    head = outcome.head;
  }
  const record = { collection: "sops", id: "by-fax" } as const;
  const material = findMaterial(head.plan, "sops", "by-fax");
  if (material === undefined) throw new Error("there is no procedure");
  const hash = hashOfMaterial("sops", material);
  const submit = { action: "submit", hash, by: ada } as const;
  await recordApproval(db, head, { record, at, way, wanted: submit });
  const approve = { action: "approve", hash, by: ben, onBehalfOf: cleo, comment: "Fine" } as const;
  await recordApproval(db, head, { record, at, way, wanted: approve });
  const times = { starts: at.toISOString(), ends: "2027-01-01T00:00:00.000Z" };
  const doing = { at, actor: { ...cleo, way } } as const;
  await addDelegation(db, { delegator: cleo, delegate: ben, kinds: ["sops"], ...times }, doing);
  const { id } = await addDelegation(db, { delegator: cleo, delegate: ada, ...times }, doing);
  await endDelegation(db, id, { ...doing, at: new Date("2026-11-02T08:00:00Z") });
  await writeAuditAlone(db, {
    at,
    actor: { name: "administrator", way: "administrator-token" },
    action: "export",
    detail: { rows: 3 },
  });
}
