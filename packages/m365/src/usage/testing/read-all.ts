import { readUsage } from "../read-usage.ts";
import type { UsageFile } from "../usage-file.ts";
import { type UsageOptions, type UsageTally, usageTally } from "../usage-tally.ts";

/** Reads files given as texts by name, in pieces of a few letters, into one tally. */
export function readAll(
  texts: Readonly<Record<string, string>>,
  options: Partial<UsageOptions> = {},
): { readonly tally: UsageTally; readonly files: readonly UsageFile[] } {
  const tally = usageTally({ by: "department", days: 30, ...options });
  const files = Object.entries(texts).map(([name, text]) => {
    const reader = readUsage(name, tally);
    for (let at = 0; at < text.length; at += 100) reader.write(text.slice(at, at + 100));
    return reader.end();
  });
  return { tally, files };
}
