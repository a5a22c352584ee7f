import type { ObservationBatch } from "@mainstay/flows";
import { bindToken } from "@mainstay/store";
import { actorOf } from "../../people/actor-of.ts";
import { Denial } from "../../people/denial.ts";
import type { Person, Request, Services } from "../operation.ts";

/** Keeps what an observer saw. It is on the disk when this is answered. */
export async function appendObservations(
  services: Services,
  { person, body }: Request<unknown, unknown, ObservationBatch>,
) {
  await requireOwnObserver(services, person, body.observer.id);
  const appended = await services.observations.append(body, services.now());
  return { number: body.number, ...appended, missing: [...appended.missing] };
}

const anyObserver = "*";

/** An API token appends for one observer alone: whoever takes over a machine can make up only what that machine saw. */
async function requireOwnObserver(
  { database: { db } }: Services,
  person: Person,
  wanted: string,
): Promise<void> {
  const { token } = person;
  if (token === undefined || token.observer === wanted || token.observer === anyObserver) return;
  // The word for all of them is no observer's name: a token gets it when it is made, or never.
  if (wanted === anyObserver) throw new Denial(actorOf(person), "No observer is called *.");
  const bound = token.observer ?? (await bindToken(db, token.id, wanted));
  if (bound === wanted || bound === anyObserver) return;
  throw new Denial(
    actorOf(person),
    `The API token appends for the observer ${bound} alone, and this is ${wanted}: make each observer a token of its own, or one with the observer * for a program that imports.`,
  );
}
