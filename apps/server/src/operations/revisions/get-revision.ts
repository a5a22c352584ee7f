import { Refusal } from "../../http/refusal.ts";
import { type Request, type Services, WrittenJson } from "../operation.ts";

/** One revision with its whole edit, which may be as large as a plan: it is read beside the other requests. */
export async function getRevision(
  { analyses }: Services,
  { path: { revision } }: Request<{ readonly revision: number }, unknown, unknown>,
): Promise<WrittenJson> {
  const answer = await analyses.askOnce({
    about: "revision",
    revision,
  });
  if (answer === undefined) throw new Refusal(404, `There is no revision ${revision} yet.`);
  return new WrittenJson(answer);
}
