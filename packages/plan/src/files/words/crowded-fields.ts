import { holding, keysOf, type Outline } from "../text/outline.ts";
import type { TextProblem } from "../text/parsed-text.ts";
import { maxRecordEntries } from "../source.ts";

/**
 * A problem where more fields stand beside each other than any record may have entries: an object with millions of them
 * takes more memory than anything else of its length.
 */
export function findCrowdedFields(outline: Outline): TextProblem | undefined {
  const { length, holds, nexts, offsets } = outline;
  for (let value = 0; value < length; value++) {
    const mayBeCrowded = nexts[value] - value > 2 * maxRecordEntries;
    if (!mayBeCrowded || holds[value] !== holding.fields) continue;
    let fields = 0;
    for (const _ of keysOf(outline, value)) fields++;
    if (fields <= maxRecordEntries) continue;
    const message = `more than ${maxRecordEntries} fields stand beside each other here`;
    return { id: "too-large", message, offset: offsets[value] };
  }
  return undefined;
}
