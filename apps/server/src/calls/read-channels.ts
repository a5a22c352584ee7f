import * as z from "zod";
import type { MailSettings } from "../mail/mail-settings.ts";
import { channelKinds } from "./channels.ts";
import type { Channel, ChannelKind } from "./channels/channel.ts";

/** A file of channels that cannot be read; the message says where and what is wanted, and repeats none of it. */
export class BadChannels extends Error {
  override name = "BadChannels";
}

/**
 * The channels of a JSON text `{"channels": […]}`. Throws BadChannels, which says nothing of what stands there: addresses of
 * webhooks and their headers are secrets.
 */
export function readChannels(text: string, mail: MailSettings | undefined): readonly Channel[] {
  const { channels: given } = check(File, parseJson(text), []);
  const channels = given.map((one, at) => {
    const { by } = check(Kind, one, ["channels", at]);
    const kind = new Map<string, ChannelKind>(Object.entries(channelKinds)).get(by);
    if (kind === undefined) {
      const known = Object.keys(channelKinds).join(", ");
      throw new BadChannels(`channels.${at}.by: expected one of ${known}`);
    }
    check(kind.settings, one, ["channels", at]);
    return kind.toChannel(one, mail);
  });
  const known = new Set<string>();
  for (const { name } of channels) {
    if (known.has(name))
      throw new BadChannels(`two channels are called ${name}: give each a name of its own`);
    known.add(name);
  }
  return channels;
}

/** What is called over where nobody wrote channels down: mail, where there is a mail server. */
export function usualChannels(mail: MailSettings | undefined): readonly Channel[] {
  return mail === undefined
    ? []
    : [channelKinds.smtp.toChannel({ by: "smtp", name: "Mail" }, mail)];
}

const File = z.strictObject({ channels: z.array(z.unknown()).max(50) });
const Kind = z.looseObject({ by: z.string() });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadChannels("it is no JSON");
  }
}

function check<Shape extends z.ZodType>(
  shape: Shape,
  value: unknown,
  at: readonly PropertyKey[],
): z.output<Shape> {
  const read = shape.safeParse(value);
  if (read.success) return read.data;
  throw new BadChannels(
    read.error.issues
      .map(
        ({ path, message }) =>
          `${[...at, ...path].map(String).join(".") || "the file"}: ${message}`,
      )
      .join("; "),
  );
}
