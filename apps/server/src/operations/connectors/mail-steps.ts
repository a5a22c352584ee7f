import type { MailSettings } from "../../mail/mail-settings.ts";
import { openSender } from "../../mail/open-sender.ts";
import type { Step } from "./steps.ts";

/** Whether the mail server lets us in; what it does with a mail only a mail can tell. */
export function mailSteps(settings: MailSettings): readonly Step[] {
  return [
    {
      tries: "reaches the mail server and signs in",
      run: async () => {
        const sender = await openSender(settings);
        try {
          await sender.reach();
          return `mails go out as ${settings.from}`;
        } finally {
          sender.close();
        }
      },
    },
  ];
}
