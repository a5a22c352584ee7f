import { Refusal } from "../../http/refusal.ts";
import { type Request, type Services, WrittenJson } from "../operation.ts";

/** How a revision is taken back. The plan before it is replayed, which may take a while: beside the other requests. */
export async function getInverse(
  { analyses }: Services,
  { path: { revision } }: Request<{ readonly revision: number }, unknown, unknown>,
): Promise<WrittenJson> {
  const answer = await analyses.askOnce({
    about: "inverse",
    revision,
  });
  if (answer === undefined) throw new Refusal(404, `There is no revision ${revision} yet.`);
  return new WrittenJson(answer);
}
