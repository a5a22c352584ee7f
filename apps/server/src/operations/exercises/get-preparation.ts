import type { Minutes } from "@mainstay/plan";
import { Refusal } from "../../http/refusal.ts";
import { type Request, type Services, WrittenJson } from "../operation.ts";
import { heldCallsBefore } from "./held-calls.ts";
import { todayOf } from "../programme/get-programme.ts";

/** How an exercise is prepared, and the injects that its scenario asks for. */
export async function getPreparation(
  { analyses, database, record, now }: Services,
  {
    path: { exercise },
    query: { lasts },
  }: Request<{ readonly exercise: string }, { readonly lasts?: Minutes | undefined }, unknown>,
): Promise<WrittenJson> {
  const { plan } = record.head;
  const found = plan.exercises.find(({ id }) => id === exercise);
  if (found === undefined) throw new Refusal(404, `The plan has no exercises/${exercise}.`);
  const answer = await analyses.ask({
    about: "preparation",
    exercise,
    today: todayOf({ now }),
    calls: await heldCallsBefore(database, found.date),
    ...(lasts === undefined ? {} : { lasts }),
  });
  if (answer === undefined) throw new Refusal(404, `The plan has no exercises/${exercise}.`);
  return new WrittenJson(answer);
}
