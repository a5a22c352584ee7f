import { randomUUID } from "node:crypto";
import { writeAuditAlone } from "@mainstay/store";
import * as z from "zod";
import type { Channel } from "../../calls/channels/channel.ts";
import { Refusal } from "../../http/refusal.ts";
import { actorOf } from "../../people/actor-of.ts";
import { runSteps } from "../connectors/steps.ts";
import type { Request, Services } from "../operation.ts";
import { messageWays } from "./message-ways.ts";
import { testMessage } from "./test-message.ts";

type Body = { readonly over: string; readonly address: string };

/** Sends a message that says that it is a test, and waits for what the other end answers. The audit has who sent it where. */
export async function sendTestMessage(
  { connected, database, now, origin, stopping }: Services,
  { person, body: { over, address } }: Request<unknown, unknown, Body>,
) {
  const channel = messageWays(connected).get(over);
  if (channel === undefined) {
    throw new Refusal(404, `There is no ${over}: only what is configured can be tried.`);
  }
  if (channel.off !== undefined) {
    throw new Refusal(409, `Nothing can be sent over ${channel.name}: ${channel.off}.`);
  }
  requireAddress(channel, address);
  const subject = `test-messages/${over}`;
  const actor = actorOf(person);
  const at = now();
  const detail = { address };
  await writeAuditAlone(database.db, { at, actor, action: "send-test-message", subject, detail });
  const message = testMessage({
    key: randomUUID(),
    channel: channel.name,
    by: person.name,
    address,
    at,
    origin,
  });
  const tries = `sends a message to ${address}`;
  const steps = await runSteps(
    [{ tries, run: (signal) => sendOver(channel, message, signal) }],
    stopping,
  );
  return { works: steps.every(({ works }) => works), steps };
}

function requireAddress({ to, name }: Channel, address: string): void {
  if (to !== "email" || z.email().safeParse(address).success) return;
  throw new Refusal(
    422,
    `${name} goes to e-mail addresses, and ${JSON.stringify(address)} is none.`,
  );
}

/** What the other end answered; throws with why it took nothing. */
async function sendOver(
  channel: Channel,
  message: ReturnType<typeof testMessage>,
  signal: AbortSignal,
): Promise<string> {
  const opened = await channel.open();
  try {
    const sent = await opened.send(message, signal);
    if (sent.outcome !== "sent") throw new Error(sent.problem);
    return `taken; ${sent.answer ?? "nothing was said of it"}`;
  } finally {
    opened.close();
  }
}
