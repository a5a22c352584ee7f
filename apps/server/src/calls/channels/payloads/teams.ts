import type { CallMessage } from "../../message.ts";

/**
 * A message for a workflow of Microsoft Teams that posts what a webhook is sent: an Adaptive Card that mentions whom it is for, by
 * their account. Source: https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using
 */
export function teamsPayload({ address, name, subject, text, link }: CallMessage): object {
  const paragraphs = text.split("\n\n").map((part) => block({ text: plainText(part) }));
  return {
    type: "message",
    attachments: [
      {
        contentType: "application/vnd.microsoft.card.adaptive",
        content: {
          $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
          type: "AdaptiveCard",
          version: "1.4",
          body: [
            block({ text: plainText(subject), weight: "Bolder", size: "Medium" }),
            block({ text: `<at>${mentionName(name)}</at>` }),
            ...paragraphs,
          ],
          actions: [{ type: "Action.OpenUrl", title: "I have got this", url: link }],
          msteams: {
            entities: [
              {
                type: "mention",
                text: `<at>${mentionName(name)}</at>`,
                mentioned: { id: address, name: mentionName(name) },
              },
            ],
          },
        },
      },
    ],
  };
}

function block(fields: object): object {
  return { type: "TextBlock", wrap: true, ...fields };
}

/** Text blocks take some Markdown: what people write stays as they wrote it. */
function plainText(text: string): string {
  return text.replace(/[\\*_[\]]/g, String.raw`\$&`);
}

function mentionName(name: string): string {
  return name.replace(/[<>]/g, "");
}
