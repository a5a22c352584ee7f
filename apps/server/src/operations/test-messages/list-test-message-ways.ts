import type { TestMessageWay } from "@mainstay/api";
import { findPerson } from "@mainstay/store";
import { hasAccount } from "../../people/actor-of.ts";
import type { Request, Services } from "../operation.ts";
import { messageWays } from "./message-ways.ts";

/** Over what a test message can be sent, and where to so that it comes to whoever asks. */
export async function listTestMessageWays(
  { connected, database }: Services,
  { person }: Request<unknown, unknown, unknown>,
): Promise<{ items: TestMessageWay[] }> {
  const account = hasAccount(person) ? await findPerson(database.db, person.id) : undefined;
  return {
    items: [...messageWays(connected)].map(([over, { name, to, off }]) => ({
      over,
      name,
      to,
      ...(account === undefined || to !== "email" ? {} : { own: account.email }),
      ...(off === undefined ? {} : { off }),
    })),
  };
}
