import type { Channel } from "../../calls/channels/channel.ts";
import { usualChannels } from "../../calls/read-channels.ts";
import type { Services } from "../operation.ts";

/** Over what the server can write to people, by how the contract names it: the mails of its own, and the channels of calls. */
export function messageWays({ mail, calls }: Services["connected"]): ReadonlyMap<string, Channel> {
  return new Map([
    ...usualChannels(mail).map((channel) => ["mail", channel] as const),
    ...(calls?.channels ?? []).map((channel) => [`channels/${channel.name}`, channel] as const),
  ]);
}
