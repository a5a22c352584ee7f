import type { Context } from "hono";
import { accepts } from "hono/accepts";

/** The ways in which answers are made smaller, that which makes the least of them first. */
export const encodings = ["br", "gzip"] as const;
export type Encoding = (typeof encodings)[number];

/** The encoding in which whoever asks gets an answer: of those there are the first that they take; undefined for none. */
export function acceptedEncoding(
  context: Context,
  there: readonly Encoding[] = encodings,
): Encoding | undefined {
  const chosen = accepts(context, {
    header: "Accept-Encoding",
    supports: [...there],
    default: "identity",
    match: (accepted) => {
      const shareOf = (encoding: string) =>
        accepted.find(({ type }) => type.toLowerCase() === encoding)?.q;
      return there.find((encoding) => (shareOf(encoding) ?? shareOf("*") ?? 0) > 0) ?? "identity";
    },
  });
  return there.find((encoding) => encoding === chosen);
}
