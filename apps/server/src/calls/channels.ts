import type { ChannelKind } from "./channels/channel.ts";
import { smtp } from "./channels/smtp.ts";
import { webhook } from "./channels/webhook.ts";

/** Every kind of channel there is: a new one is a file in `channels`, and its place here. */
export const channelKinds = { smtp, webhook } as const satisfies Readonly<
  Record<string, ChannelKind>
>;
