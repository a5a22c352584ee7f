import type { CallMessage } from "../../calls/message.ts";

/** After so many milliseconds nobody waits for it any more. */
const usefulFor = 3_600_000;

/** A message by which somebody sees that messages arrive; that nothing has happened stands first in each of its forms. */
export function testMessage({
  key,
  channel,
  by,
  address,
  at,
  origin,
}: {
  readonly key: string;
  readonly channel: string;
  readonly by: string;
  readonly address: string;
  readonly at: Date;
  readonly origin: string;
}): CallMessage {
  const link = `${origin}/admin/connectors`;
  const what = `This is a test of ${channel}. Nothing has happened, and there is nothing to do.`;
  return {
    key: `test ${key}`,
    address,
    name: by,
    subject: `TEST: messages of Mainstay over ${channel}`,
    text: [what, `${by} sent it from Mainstay: ${link}`].join("\n\n"),
    short: `TEST: ${what} ${link}`,
    link,
    expires: new Date(at.getTime() + usefulFor).toISOString(),
  };
}
