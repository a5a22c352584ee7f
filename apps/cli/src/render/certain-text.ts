import type { Bounds } from "@mainstay/analysis";
import { boundsWords } from "./words.ts";

/** Ends a message about cuts that do not fit with what is known of a chance for certain; empty where that is nothing. */
export function certainText(chance: string, bounds: Bounds | undefined): string {
  if (bounds === undefined || bounds.upper === 0) return "";
  if (bounds.lower === 0 && bounds.upper === 1) return "";
  return `. ${chance} is ${boundsWords(bounds)} for certain, if outages are independent`;
}
