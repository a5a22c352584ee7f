import { type Collection, findRecord, type Plan } from "@mainstay/plan";
import { Refusal } from "../../http/refusal.ts";
import { recordText } from "../../record/record-text.ts";
import { type Request, type Services, WrittenJson } from "../operation.ts";

type Path = { readonly collection: Collection; readonly id: string };

/** One record of the plan. */
export function getRecord(
  { record }: Services,
  { path, query }: Request<Path, { readonly complete: boolean }, unknown>,
): WrittenJson {
  const plan = query.complete ? record.complete : record.head.plan;
  const form = textOf(plan, path.collection, path.id);
  if (form === undefined) throw new Refusal(404, `The plan has no ${path.collection}/${path.id}.`);
  return new WrittenJson(`{"revision":${record.head.revision},"record":${form}}`);
}

function textOf<C extends Collection>(plan: Plan, collection: C, id: string) {
  const found = findRecord(plan, collection, id);
  return found === undefined ? undefined : recordText(collection, found);
}
