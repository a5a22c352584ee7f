import { type Request, type Services, WrittenJson } from "../operation.ts";
import { planText } from "../../record/plan-text.ts";

/** The whole plan. */
export function getPlan(
  { record }: Services,
  { query: { complete } }: Request<unknown, { readonly complete: boolean }, unknown>,
): WrittenJson {
  const { revision, plan } = record.head;
  const text = planText(complete ? record.complete : plan);
  return new WrittenJson(`{"revision":${revision},"plan":${text}}`);
}
