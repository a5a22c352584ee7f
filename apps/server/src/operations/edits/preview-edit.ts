import { catalogs } from "@mainstay/m365";
import { applyingEdit, describingEdit, type Edit } from "@mainstay/plan";
import { listAllApprovals, unhurried } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import { reopenedBetween } from "../approvals/reopened-between.ts";
import { withheldRecords } from "../../people/withheld/withheld-records.ts";
import { type Request, type Services, WrittenJson } from "../operation.ts";
import { invalidTo } from "./invalid.ts";
import { requireFewOnOne } from "./require-few-on-one.ts";

type Body = { readonly edit: Edit; readonly reason?: string | undefined };

/** What an edit would change, without changing anything. */
export async function previewEdit(
  { analyses, database, record, now }: Services,
  { body: { edit } }: Request<unknown, unknown, Body>,
): Promise<WrittenJson> {
  await requireFewOnOne(edit);
  const { revision, plan: seen } = record.head;
  const { unseen } = record;
  const { plan } = record.whole.head;
  const by = { plan, edit, unseen };
  const whole = await unhurried(applyingEdit(plan, edit, { catalogs }));
  const edited = seen === plan ? whole : await unhurried(applyingEdit(seen, edit, { catalogs }));
  if ("problems" in edited) throw await invalidTo(by, edited.problems);
  if ("problems" in whole) throw await invalidTo(by, whole.problems);
  const today = now().toISOString().slice(0, 10);
  const [answer, histories] = await Promise.all([
    analyses.askOnce({ about: "preview", edit, today }),
    listAllApprovals(database.db),
  ]);
  const kept = withheldRecords(plan, unseen);
  const figures: object = Object(JSON.parse(new TextDecoder().decode(answer)));
  if ("isInvalid" in figures) {
    const detail = "Others have changed the plan meanwhile, and this does not fit it any more.";
    throw new Refusal(409, detail, { revision: record.head.revision });
  }
  return WrittenJson.of({
    revision,
    described: await unhurried(describingEdit(seen, edit)),
    reopens: reopenedBetween(plan, whole.plan, histories).filter((address) => !kept.has(address)),
    ...figures,
  });
}
