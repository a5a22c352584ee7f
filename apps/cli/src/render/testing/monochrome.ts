import type { Page } from "../page.ts";

/** A terminal without colours. */
export function monochrome(width: number): Page {
  return { width, ink: (_tone, text) => text, isTerminal: true };
}

/** What a file or another program gets. */
export const piped: Page = { width: 100, ink: (_tone, text) => text, isTerminal: false };
