import { catalogs } from "@mainstay/m365";
import { applyEdit, describeEdit, type Edit } from "@mainstay/plan";
import { listAllApprovals } from "@mainstay/store";
import { reopenedBetween } from "../approvals/reopened-between.ts";
import { type Request, type Services, WrittenJson } from "../operation.ts";
import { invalid } from "./invalid.ts";

type Body = { readonly edit: Edit; readonly reason?: string | undefined };

/** What an edit would change, without changing anything. */
export async function previewEdit(
  { analyses, database, record, now }: Services,
  { body: { edit } }: Request<unknown, unknown, Body>,
): Promise<WrittenJson> {
  const { revision, plan: seen } = record.head;
  const { unseen } = record;
  const { plan } = record.whole.head;
  const whole = applyEdit(plan, edit, { catalogs });
  const edited = seen === plan ? whole : applyEdit(seen, edit, { catalogs });
  if ("problems" in edited) throw invalid(edited.problems, { plan, edit, unseen });
  if ("problems" in whole) throw invalid(whole.problems, { plan, edit, unseen });
  const today = now().toISOString().slice(0, 10);
  const [answer, histories] = await Promise.all([
    analyses.askOnce({ about: "preview", edit, today, unseen }),
    listAllApprovals(database.db),
  ]);
  const figures: unknown = JSON.parse(new TextDecoder().decode(answer));
  return WrittenJson.of({
    revision,
    described: describeEdit(seen, edit),
    reopens: reopenedBetween(seen, edited.plan, histories),
    ...Object(figures),
  });
}
