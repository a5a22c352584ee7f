import { revisionText } from "../../record/plan-text.ts";
import { type Request, type Services, WrittenJson } from "../operation.ts";

/** The whole plan. */
export async function getPlan(
  { record }: Services,
  { query: { complete } }: Request<unknown, { readonly complete: boolean }, unknown>,
): Promise<WrittenJson> {
  const { revision, plan } = record.head;
  return new WrittenJson(await revisionText(revision, complete ? record.complete : plan));
}
