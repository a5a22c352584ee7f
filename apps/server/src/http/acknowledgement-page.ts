import { html } from "hono/html";

/** What the page says; of a message that can be acknowledged it has the one button there is. */
export type AcknowledgementView = {
  readonly title: string;
  readonly kind?: "drill" | "real";
  readonly paragraphs: readonly string[];
  readonly button?: string;
};

/**
 * The page behind the link of a message, for phones, with no script and nothing from elsewhere. Opening it changes nothing, since
 * mail systems open links to look at them: only the button does.
 */
export function acknowledgementPage({ title, kind, paragraphs, button }: AcknowledgementView) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – Mainstay</title>
        <link rel="stylesheet" href="/called.css" />
      </head>
      <body>
        <main>
          ${kind === undefined ? "" : html`<p class="kind">${kind === "drill" ? "This is a drill" : "This is not a drill"}</p>`}
          <h1>${title}</h1>
          ${paragraphs.map((text) => html`<p>${text}</p>`)}
          ${button === undefined ? "" : html`<form method="post"><button>${button}</button></form>`}
        </main>
      </body>
    </html>`;
}
