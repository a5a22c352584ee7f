import { endCall } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import { actorOf } from "../../people/actor-of.ts";
import type { Request, Services } from "../operation.ts";
import { getCall, requireCall } from "./get-call.ts";

/** Has a call reach nobody any more. */
export async function stopCall(
  services: Services,
  { person, path }: Request<{ readonly id: string }, unknown, unknown>,
) {
  const { call } = await requireCall(services, { path });
  const { database, now } = services;
  const actor = actorOf(person);
  const isStopped = await endCall(database.db, call.id, { outcome: "stopped", at: now(), actor });
  if (!isStopped) throw new Refusal(409, `The call of ${call.list.tree.name} has ended already.`);
  return getCall(services, { path });
}
