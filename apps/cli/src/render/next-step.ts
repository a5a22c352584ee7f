import { type Page, paragraph } from "./page.ts";

/** The next sensible command, and what it tells. */
export type NextStep = { readonly command: readonly string[]; readonly tells: string };

/** The close of a result: what to ask next, and below it the command that answers, ready to copy. */
export function nextStep(page: Page, { command, tells }: NextStep): string {
  const words = ["mainstay", ...command.filter((word) => word !== ".").map(quoted)];
  return `${paragraph(page, `Next: ${tells}`)}\n  ${page.ink("strong", words.join(" "))}`;
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
