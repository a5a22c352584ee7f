import { Refusal } from "../../http/refusal.ts";
import { type Request, type Services, WrittenJson } from "../operation.ts";

/** The plan as it was at a revision. Replaying it may take a while, so that it is done beside the other requests. */
export async function getPlanAt(
  { analyses }: Services,
  { path: { revision } }: Request<{ readonly revision: number }, unknown, unknown>,
): Promise<WrittenJson> {
  const answer = await analyses.askOnce({
    about: "plan-at",
    revision,
  });
  if (answer === undefined) throw new Refusal(404, `There is no revision ${revision} yet.`);
  return new WrittenJson(answer);
}
