import type { CallMessage } from "../../message.ts";

/** So much may a section hold, in characters, and so many blocks may a message have, of which two are not of its text. */
const mostText = 3000;
const mostSections = 48;

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
      ...sections(text).map((part) => ({ type: "section", text: mrkdwn(part) })),
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

/** A text in as few sections as hold it once it is escaped, cut between characters: at its end it says whom to tell otherwise. */
function sections(text: string): readonly string[] {
  const parts = [""];
  for (const character of text) {
    const next = escaped(character);
    const last = parts.at(-1) ?? "";
    if (last.length + next.length > mostText) parts.push(next);
    else parts[parts.length - 1] = last + next;
  }
  return parts.slice(0, mostSections);
}

/** The three characters that Slack gives a meaning to. */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
