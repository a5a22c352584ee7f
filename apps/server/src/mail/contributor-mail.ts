import type { Mail } from "@mainstay/store";
import { pageOf } from "./page-of.ts";

/** Who is asked by whom to answer which analysis, and how they come in. */
export type Asking = {
  /** What this asking is, and no other. */
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly askedBy: string;
  readonly analysis: { readonly id: string; readonly name: string };
  /** With which they make their account; left out where they have one that may answer. */
  readonly link?: string;
  /** ISO 8601, UTC: until when the link holds, or the mail helps. */
  readonly until: string;
};

/** The mail to somebody who is asked to answer an impact analysis. */
export function contributorMail(
  { key, name, email, askedBy, analysis, link, until }: Asking,
  origin: string,
): Mail {
  const page = pageOf(origin, `impactAnalyses/${analysis.id}`);
  const way =
    link === undefined
      ? `You have an account: sign in there.`
      : [
          `Make your account first, until ${until.slice(0, 16).replace("T", " ")} UTC. Whoever opens this link first makes it, so pass it to nobody:`,
          link,
        ].join("\n");
  return {
    key,
    to: email,
    subject: `Mainstay: you are asked about ${analysis.name}`,
    text: [
      `${name}, ${askedBy} asks you to answer the impact analysis of ${analysis.name}:\n${page}`,
      way,
      `If you do not know why you are asked, ask ${askedBy} before you open anything.`,
    ].join("\n\n"),
    expires: until,
  };
}
