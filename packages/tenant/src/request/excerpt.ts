/** The beginning of text that came from outside, on one line and without control characters; markup is left out. */
export function excerpt(text: string, longest = 80): string {
  const line = text
    .slice(0, 20 * longest)
    .replaceAll(/<(?:script|style)\b[\s\S]*?<\/(?:script|style)>/gi, " ")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .replace(/[.:]+$/, "");
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
