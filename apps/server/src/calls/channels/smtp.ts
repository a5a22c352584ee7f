import * as z from "zod";
import { openSender } from "../../mail/open-sender.ts";
import { channelFields, channelKind } from "./channel.ts";

const off = "no mail server is configured: set MAINSTAY_SMTP_URL and MAINSTAY_MAIL_FROM";

const Settings = z.strictObject({
  ...channelFields,
  by: z.literal("smtp"),
  to: channelFields.to.default("email"),
});

/** Mail, by the mail server that reminders go by. */
export const smtp = channelKind(Settings, (_, mail) => {
  if (mail === undefined) return { off, open: () => Promise.reject(new Error(off)) };
  return {
    open: async () => {
      const sender = await openSender(mail);
      return {
        send: ({ key, address, subject, text, expires }) =>
          sender.send({ key, to: address, subject, text, expires }),
        close: sender.close,
      };
    },
  };
});
