import { type Event, EVENT_ID, getScalarValue, SCALAR_STYLE, type ScalarEvent } from "js-yaml";
import { buildOutline, type Outline } from "./outline.ts";

/** The outline of a YAML text of one document, made from its events. */
export function outlineYaml(text: string, events: readonly Event[]): Outline {
  const { begin, end, add, isInItems, outline } = buildOutline();
  /** Where the words of each value end, as far as it has any of its own. */
  const ends = new Int32Array(events.length);
  /** The scalars that read otherwise than they are written. */
  const encoded = new Map<number, ScalarEvent>();
  let length = 0;

  for (const event of events) {
    if (event.type === EVENT_ID.POP) end();
    else if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
      begin(event.type === EVENT_ID.MAPPING ? "fields" : "items", event.start);
      ends[length++] = event.start;
    } else if (event.type === EVENT_ID.ALIAS) {
      add(event.anchorStart - 1);
      ends[length++] = event.anchorEnd;
    } else if (event.type === EVENT_ID.SCALAR && event.valueStart >= 0) {
      if (!event.fast) encoded.set(length, event);
      add(offsetOf(text, event));
      ends[length++] = event.valueEnd;
    } else if (event.type === EVENT_ID.SCALAR) {
      const before = length === 0 ? 0 : ends[length - 1];
      const offset = isInItems() ? findDash(text, before) : -1;
      add(offset);
      ends[length++] = Math.max(before, offset + 1);
    }
  }

  return outline((value, offset) => {
    const event = encoded.get(value);
    if (event !== undefined) return getScalarValue(text, event);
    const quoted = text[offset] === '"' || text[offset] === "'";
    return text.slice(quoted ? offset + 1 : offset, ends[value]);
  });
}

/** Where a scalar begins: its quote, or the first of its words. */
function offsetOf(text: string, { style, valueStart, valueEnd }: ScalarEvent): number {
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED)
    return valueStart - 1;
  let offset = valueStart;
  while (offset < valueEnd && isBlank(text, offset)) offset++;
  return offset < valueEnd ? offset : valueStart;
}

/** The dash of an item behind which nothing is written: the next one that is not part of a comment. */
function findDash(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "-") return at;
    if (text[at] === "#") at = Math.max(at, text.indexOf("\n", at));
  }
  return -1;
}

function isBlank(text: string, at: number): boolean {
  return text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t";
}
