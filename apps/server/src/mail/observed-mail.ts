import type { FoundNotice, Mail } from "@mainstay/store";
import { pageOf } from "./page-of.ts";
import type { Reminded } from "./reminder-mail.ts";

/** So many things are named in one mail. */
const most = 50;

/** So long after it was written it helps nobody any more, in milliseconds. */
const lasting = 86_400_000;

/** The mail to somebody about what observers show that is new at an instant; of an instant and a person there is one. */
export function observedMail(
  { id, name, email }: Reminded,
  added: readonly FoundNotice[],
  { at, origin }: { readonly at: Date; readonly origin: string },
): Mail {
  const page = `${origin}/discovery`;
  const named = added.slice(0, most).map(({ message, record }) => {
    const link = record === undefined ? page : pageOf(origin, record);
    return `- ${message}\n  ${link}`;
  });
  const others = added.length - named.length;
  return {
    key: `observed ${at.toISOString()} ${id}`,
    to: email,
    subject: `Mainstay: observers show ${added.length === 1 ? "something new" : `${added.length} new things`}`,
    text: [
      `${name}, this is new in what observers show of the network:`,
      named.join("\n"),
      ...(others > 0 ? [`and ${others} more`] : []),
      `What was seen, and by whom, is on the page Discovery: ${page}`,
      "You get this once for each. A notice stays open until it is not so any more, or somebody answers it.",
    ].join("\n\n"),
    expires: new Date(at.getTime() + lasting).toISOString(),
  };
}
