import { shortDurationText } from "../../components/duration-words.ts";
import { percentWords } from "../../components/time-words.ts";
import type { Way } from "./drawn/drawn.ts";
import { observedWords } from "./observed/observed-words.ts";

/** How something is needed, in a few words: alternatives, tolerance, loss, purpose and evidence where they are not the usual; and what was seen of it. */
export function needWords(way: Way): string {
  return [declaredWords(way), observedWords(way)].filter((part) => part !== "").join("; ");
}

function declaredWords({ needs, through }: Way): string {
  if (needs.length === 0) return through === 0 ? "" : `through ${through} not shown`;
  return needs
    .map(({ atLeast, of, for: purpose, holds, loss, evidence }) =>
      [
        atLeast < of ? `${atLeast} of ${of} is enough` : "",
        holds === "PT0M" ? "" : `holds ${shortDurationText(holds)}`,
        loss === 1 ? "" : `costs ${percentWords(loss)}`,
        purpose === "recover" ? "to be restored" : purpose === "both" ? "also to be restored" : "",
        evidence === "declared" ? "" : evidence,
      ]
        .filter((part) => part !== "")
        .join(", "),
    )
    .filter((part) => part !== "")
    .join("; ");
}
