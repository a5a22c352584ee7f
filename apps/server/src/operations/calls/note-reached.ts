import { acknowledge } from "@mainstay/store";
import type { KyselyTransactionLike } from "pg-boss";
import { Refusal } from "../../http/refusal.ts";
import { actorOf } from "../../people/actor-of.ts";
import type { Request, Services } from "../operation.ts";
import { getCall, requireCall } from "./get-call.ts";

type Body = {
  readonly place: string;
  readonly person: string;
  readonly note?: string | undefined;
};

/** Notes that somebody was reached by hand, also once the call has ended. */
export async function noteReached(
  services: Services,
  {
    person: who,
    path,
    body: { place, person, note },
  }: Request<{ readonly id: string }, unknown, Body>,
) {
  const { call } = await requireCall(services, { path });
  const { database, jobs, now } = services;
  const called = call.list.places.find((one) => one.person === place);
  if (called === undefined || ![place, ...called.standIns].includes(person)) {
    throw new Refusal(422, `${person} is not called in the place of ${place} in this call.`);
  }
  const noted = { place, person, notedBy: actorOf(who), ...(note === undefined ? {} : { note }) };
  const within = async (trx: KyselyTransactionLike) => {
    await jobs.ask("calls", trx);
  };
  await acknowledge(database.db, call.id, noted, { at: now(), within });
  return getCall(services, { path });
}
