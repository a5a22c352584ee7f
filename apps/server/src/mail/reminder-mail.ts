import type { FoundNotice, Mail } from "@mainstay/store";
import { pageOf } from "./page-of.ts";

/** Somebody who is reminded. */
export type Reminded = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
};

/** So many things are named in one mail. */
const most = 50;

/**
 * The mail of a day (`YYYY-MM-DD`) to somebody about what is due to them; of a day and a person there is one. It is not sent
 * any more once the next could be.
 */
export function reminderMail(
  { id, name, email }: Reminded,
  due: readonly FoundNotice[],
  { day, origin }: { readonly day: string; readonly origin: string },
): Mail {
  const count = due.length === 1 ? "one thing is due" : `${due.length} things are due`;
  const named = due
    .slice(0, most)
    .map(({ message, record }) => `- ${message}\n  ${pageOf(origin, record)}`);
  const others = due.length - named.length;
  return {
    key: `reminders ${day} ${id}`,
    to: email,
    subject: `Mainstay: ${count}`,
    text: [
      `${name}, ${count} in the continuity plan:`,
      named.join("\n"),
      ...(others > 0 ? [`and ${others} more: ${origin}/`] : []),
      "You get this once a day for as long as something waits for you. It is done once it is not due in the plan any more.",
    ].join("\n\n"),
    expires: `${nextDay(day)}T00:00:00.000Z`,
  };
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
