import { listSettings } from "./list-settings.ts";

/** The table of all settings for `docs/configuration.md`, in Markdown. */
export function configurationTable(): string {
  const rows = listSettings().map(({ flag, variable, is, wants, defaultText, isSecret }) => [
    `\`${flag}\``,
    `\`${variable}\``,
    defaultText === undefined ? "" : `\`${defaultText}\``,
    `${is}${isSecret === true ? " (secret)" : ""}`,
    wants,
  ]);
  const head = ["flag", "variable", "default", "what it is", "a value is"];
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
