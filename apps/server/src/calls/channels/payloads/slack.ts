import type { CallMessage } from "../../message.ts";

/** So much may a section hold, in characters. */
const mostText = 3000;

/**
 * A message for an incoming webhook of Slack, with a button; whoever's address is a member id is mentioned. Source:
 * https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks and
 * https://docs.slack.dev/messaging/formatting-message-text
 */
export function slackPayload({ address, name, subject, text, link }: CallMessage): object {
  const whom = /^[UW][A-Z0-9]{5,}$/.test(address) ? `<@${address}>` : escaped(name);
  return {
    text: escaped(subject),
    blocks: [
      { type: "section", text: mrkdwn(`*${escaped(subject)}*\n${whom}`) },
      { type: "section", text: mrkdwn(cutEscaped(text)) },
      {
        type: "actions",
        elements: [
          { type: "button", text: { type: "plain_text", text: "I have got this" }, url: link },
        ],
      },
    ],
  };
}

function mrkdwn(text: string): object {
  return { type: "mrkdwn", text };
}

/** As many whole characters as a section holds once they are escaped. */
function cutEscaped(text: string): string {
  let cut = "";
  for (const character of text) {
    const next = escaped(character);
    if (cut.length + next.length > mostText) break;
    cut += next;
  }
  return cut;
}

/** The three characters that Slack gives a meaning to. */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
