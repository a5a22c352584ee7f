import { type Request, type Services, WrittenJson } from "../operation.ts";
import { planText } from "../../record/plan-text.ts";

/** The whole plan. */
export async function getPlan(
  { record }: Services,
  { query: { complete } }: Request<unknown, { readonly complete: boolean }, unknown>,
): Promise<WrittenJson> {
  const { revision, plan } = record.head;
  const text = await planText(complete ? record.complete : plan);
  return new WrittenJson(`{"revision":${revision},"plan":${text}}`);
}
