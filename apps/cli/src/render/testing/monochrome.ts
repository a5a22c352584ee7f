import type { Page } from "../page.ts";

/** A page without colours, as outside a terminal. */
export function monochrome(width: number): Page {
  return { width, ink: (_tone, text) => text };
}
