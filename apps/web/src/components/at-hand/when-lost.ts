import type { SimulateDocument } from "@mainstay/api";
import { shortDurationText } from "../duration-words.ts";
import { afterWords, minutesOf } from "../time-words.ts";

/** When something is lost in what happens, in words: `works`, `lost at once for 4 h`, `lost after 1 h for good`. */
export function whenLost({ elements }: SimulateDocument, id: string): WhenLost {
  const [first] = elements[id]?.below ?? [];
  if (first === undefined) return { isLost: false, words: "works" };
  const from = minutesOf(first.from);
  const until = first.to === "never" ? "for good" : `until ${shortDurationText(first.to)}`;
  return { isLost: true, words: `lost ${afterWords(from)}, ${until}` };
}

export type WhenLost = { readonly isLost: boolean; readonly words: string };
