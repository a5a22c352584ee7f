import { Refusal } from "../../http/refusal.ts";
import { actorOf } from "../../people/actor-of.ts";
import type { Request, Services } from "../operation.ts";

/** Retires an observer that is gone for good, so that its silence says nothing any more. */
export async function retireObserver(
  { observations, now }: Services,
  { person, body: { observer } }: Request<unknown, unknown, { readonly observer: string }>,
) {
  const retiredAt = await observations.retire(observer, { at: now(), actor: actorOf(person) });
  if (retiredAt === undefined) throw new Refusal(404, `There is no observer ${observer}.`);
  return { retiredAt: retiredAt.toISOString() };
}
