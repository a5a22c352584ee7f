import { ContactKind, ElementId } from "@mainstay/plan";
import type { Delivery } from "@mainstay/store";
import * as z from "zod";
import type { MailSettings } from "../../mail/mail-settings.ts";
import type { CallMessage } from "../message.ts";

/** What is said of a channel whatever carries it. */
export const channelFields = {
  /** What people call it, such as `Crisis messaging`. */
  name: z.string().min(1).max(100),
  /** Which contacts of people are its addresses. */
  to: ContactKind,
  /** The elements of the plan that it needs: where one of them is down, nobody is called over it. */
  over: z.array(ElementId).max(100).default([]),
};

/** What became of a message, and what the other end answered where it took it. */
export type Answered = Delivery & { readonly answer?: string };

/** A channel that is open. Close it when all is sent. */
type OpenChannel = {
  readonly send: (message: CallMessage, signal: AbortSignal) => Promise<Answered>;
  readonly close: () => void;
};

/** A way to send messages to people, as it was configured. */
export type Channel = {
  readonly name: string;
  readonly to: ContactKind;
  readonly over: readonly ElementId[];
  /** Why nothing can be sent; absent where it can. */
  readonly off?: string;
  readonly open: () => Promise<OpenChannel>;
};

/** A kind of channel: what its settings are, told apart by the literal `by`, and the channel that they make. */
export type ChannelKind<Settings extends z.ZodObject = z.ZodObject> = {
  readonly settings: Settings;
  /** Throws a ZodError where the settings are others. */
  readonly toChannel: (given: unknown, mail: MailSettings | undefined) => Channel;
};

type Made = Pick<Channel, "off" | "open">;
type Common = Pick<Channel, "name" | "to" | "over">;

/** Makes a kind of channel of its settings and of what they lead to. */
export function channelKind<Settings extends z.ZodObject & z.ZodType<Common>>(
  settings: Settings,
  make: (read: z.output<Settings>, mail: MailSettings | undefined) => Made,
): ChannelKind<Settings> {
  return {
    settings,
    toChannel: (given, mail) => {
      const read = settings.parse(given);
      const { name, to, over } = read;
      return { name, to, over, ...make(read, mail) };
    },
  };
}
