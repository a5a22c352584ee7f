import type { MailSettings } from "../mail/mail-settings.ts";
import type { Configuration } from "./configuration.ts";
import { BadConfiguration } from "./read-configuration.ts";

/** How mails are sent; undefined where none are. Throws BadConfiguration where something is missing for it. */
export function mailSettings({
  smtpUrl: url,
  mailFrom: from,
  origin,
}: Configuration): MailSettings | undefined {
  if (url === undefined && from === undefined) return undefined;
  if (url === undefined || from === undefined || origin === undefined) {
    throw new BadConfiguration(
      "mails need all three of MAINSTAY_SMTP_URL, MAINSTAY_MAIL_FROM and MAINSTAY_ORIGIN: by which server, from whom, and where their links lead",
    );
  }
  return { url, from, origin };
}
