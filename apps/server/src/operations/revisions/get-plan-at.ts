import { printPlan } from "@mainstay/plan";
import { planAt } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import { type Request, type Services, WrittenJson } from "../operation.ts";

/** The plan as it was at a revision. */
export async function getPlanAt(
  { database }: Services,
  { path: { revision } }: Request<{ readonly revision: number }, unknown, unknown>,
): Promise<WrittenJson> {
  const plan = await planAt(database.db, revision);
  if (plan === undefined) throw new Refusal(404, `There is no revision ${revision} yet.`);
  const text = printPlan(plan, { as: "json" });
  return new WrittenJson(`{"revision":${revision},"plan":${text}}`);
}
