import { changeCall, findCall } from "@mainstay/store";
import type { Services } from "../http/context.ts";
import { playChannels } from "./channel-outages.ts";
import { groundsAt, isSameLoss } from "./grounds.ts";
import { whatIsLost } from "./what-is-lost.ts";

/** What following needs. */
export type Following = Pick<Services, "database" | "record" | "journal" | "analyses" | "now">;

/**
 * Has a call go by what its incident says is lost now, so that nobody is called over what was lost since it began, and over what came
 * back they are. An incident that the plan has no more says nothing new.
 */
export async function followLosses(services: Following, id: string): Promise<void> {
  const { database, record, analyses, now } = services;
  const { call } = (await findCall(database.db, id)) ?? {};
  const { follows } = call ?? {};
  if (call === undefined || follows === undefined) return;
  if (!record.head.plan.incidents.some((one) => one.id === follows.incident)) return;
  const { losses, since } = await whatIsLost(services, follows);
  const at = now();
  const known = groundsAt(call, at);
  if (isSameLoss(known, { losses, lostSince: since })) return;
  const played = await playChannels(analyses, known.channels, losses);
  const channels = played.map(({ channel }) => channel);
  const change = { at: at.toISOString(), losses, lostSince: since, channels };
  await changeCall(database.db, id, { change, after: call.changes?.length ?? 0 });
}
