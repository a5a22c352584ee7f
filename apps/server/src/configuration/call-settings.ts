import { readFile } from "node:fs/promises";
import type { CallSettings } from "../calls/call-settings.ts";
import { BadChannels, readChannels, usualChannels } from "../calls/read-channels.ts";
import type { Configuration } from "./configuration.ts";
import { mailSettings } from "./mail-settings.ts";
import { BadConfiguration } from "./read-configuration.ts";

/**
 * Over what people are called: the channels of the file that is named, or mail alone where there is a mail server; undefined where
 * there is neither. Throws BadConfiguration, which repeats nothing of the file: secrets stand in it.
 */
export async function callSettings(
  configuration: Configuration,
  secret: string,
): Promise<CallSettings | undefined> {
  const { callChannels: path, origin } = configuration;
  const mail = mailSettings(configuration);
  if (path === undefined) {
    if (mail === undefined) return undefined;
    return { channels: usualChannels(mail), origin: mail.origin, secret };
  }
  if (origin === undefined) {
    throw new BadConfiguration(
      "MAINSTAY_CALL_CHANNELS needs MAINSTAY_ORIGIN: links in messages lead there",
    );
  }
  const text = await readFile(path, "utf8").catch(() => {
    throw new BadConfiguration(`MAINSTAY_CALL_CHANNELS: ${path} cannot be read`);
  });
  try {
    return { channels: readChannels(text, mail), origin, secret };
  } catch (error) {
    if (!(error instanceof BadChannels)) throw error;
    throw new BadConfiguration(`MAINSTAY_CALL_CHANNELS: ${path}: ${error.message}`);
  }
}
