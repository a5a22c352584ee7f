import type { Location } from "@mainstay/plan";
import stringWidth from "string-width";
import { type Page, wrapped } from "./page.ts";
import { plain } from "./words.ts";

/** A place in a file as editors and terminals understand it: `file:line:column`. */
export function placeWords({ file, line, column }: Location): string {
  return `${plain(file)}:${line}:${column}`;
}

/**
 * What is to be said of a place. The place begins the line; on a terminal a text that does not fit behind it is folded
 * below it, elsewhere it stays in one line, for programs that read line by line.
 */
export function placed(page: Page, place: string, text: string): string {
  const line = `${page.ink("strong", place)}  ${text}`;
  if (!page.isTerminal || stringWidth(line) <= page.width) return line;
  const folded = wrapped(text, page.width - 4).map((part) => `    ${part}`);
  return [page.ink("strong", place), ...folded].join("\n");
}
