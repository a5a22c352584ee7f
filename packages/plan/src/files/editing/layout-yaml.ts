import {
  CHOMPING_MODE,
  COLLECTION_STYLE,
  type Event,
  EVENT_ID,
  getScalarValue,
  type MappingEvent,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from "js-yaml";
import type { Layout, Part } from "./layout.ts";
import { skipBlanks } from "./lines.ts";
import { maxDepth } from "../source.ts";

/**
 * Lays out a text that `parseYaml` can read, by the events of the same parser: what is laid out is what was read, and
 * nothing has to be printed again that does not change.
 */
export function layOutYaml(text: string): Layout {
  // The first event opens the document.
  return readValue({ text, events: parseEvents(text, { maxDepth }), at: 1 }, 0);
}

/** Where the first alias of such a text stands. */
export function findAlias(text: string): number | undefined {
  for (const event of parseEvents(text, { maxDepth })) {
    if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1;
  }
  return undefined;
}

type Reader = { readonly text: string; readonly events: readonly Event[]; at: number };
type Content = ScalarEvent | MappingEvent | SequenceEvent;

/** Reads the next value, which stands somewhere behind `from`. */
function readValue(reader: Reader, from: number): Layout {
  const event = reader.events[reader.at++];
  if (event === undefined || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) {
    return { holds: "nothing", start: from, end: from, outset: from };
  }
  if (event.type === EVENT_ID.ALIAS) {
    const start = event.anchorStart - 1;
    return { holds: "nothing", start, end: event.anchorEnd, outset: start };
  }
  if (event.type !== EVENT_ID.SCALAR) return readCollection(reader, event);
  return readScalar(reader.text, event, Math.max(event.anchorEnd, event.tagEnd, from));
}

function readScalar(text: string, event: ScalarEvent, from: number): Layout {
  const { style, valueStart, valueEnd, chomping } = event;
  if (style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK) {
    const start = skipBlanks(text, from);
    const head = /^[|>][-+\d]*/.exec(text.slice(start, start + 3))?.[0] ?? "";
    const written = text.slice(start, valueEnd);
    const kept =
      chomping === CHOMPING_MODE.KEEP ? written.replace(/(?:\r\n|[\r\n])$/, "") : written.trimEnd();
    const headEnd = start + head.length;
    return {
      holds: "lines",
      start,
      headEnd,
      end: start + kept.length,
      outset: outset(event, start),
    };
  }
  const quote = style === SCALAR_STYLE.PLAIN ? 0 : 1;
  const [start, end] = valueStart < 0 ? [from, from] : [valueStart - quote, valueEnd + quote];
  return { holds: "nothing", start, end, outset: outset(event, start) };
}

function readCollection(reader: Reader, event: MappingEvent | SequenceEvent): Layout {
  const { text, events } = reader;
  const { start } = event;
  const isFlow = event.style === COLLECTION_STYLE.FLOW;
  const isFields = event.type === EVENT_ID.MAPPING;
  const parts: Part[] = [];
  let end = isFlow ? start + 1 : start;
  while (reader.at < events.length && events[reader.at]?.type !== EVENT_ID.POP) {
    const part = isFields ? readField(reader, end) : readItem(reader, end, isFlow);
    parts.push(part);
    end = Math.max(part.mark, part.value.end);
  }
  reader.at++;
  if (isFlow) end = behindBracket(text, end);
  const collection = { start, end, outset: outset(event, start) };
  // A field alone in a list, as in `[a: b]`, has no brackets to put others into.
  if (isFlow && isFields && text[start] !== "{") return { holds: "nothing", ...collection };
  return { holds: isFields ? "fields" : "items", isFlow, parts, ...collection };
}

function readField(reader: Reader, from: number): Part {
  const { text, events } = reader;
  const event = events[reader.at];
  const key = readValue(reader, from);
  const behind = skipBlanks(text, key.end);
  const mark = text[behind] === ":" ? behind + 1 : key.end;
  const name = event?.type === EVENT_ID.SCALAR ? getScalarValue(text, event) : undefined;
  const value = readValue(reader, mark);
  return { start: key.outset, mark, value, ...(name === undefined ? {} : { name }) };
}

function readItem(reader: Reader, from: number, isFlow: boolean): Part {
  if (isFlow) {
    const value = readValue(reader, from);
    return { start: value.outset, mark: value.outset, value };
  }
  const start = skipBlanks(reader.text, from);
  return { start, mark: start + 1, value: readValue(reader, start + 1) };
}

/** Where a bracket ends that is the next thing but for commas and what stands for nothing. */
function behindBracket(text: string, from: number): number {
  let at = skipBlanks(text, from);
  while (at < text.length && text[at] !== "}" && text[at] !== "]") at = skipBlanks(text, at + 1);
  return at + 1;
}

/** Where what stands in front of a value begins: its anchor and its tag. */
function outset({ anchorStart, tagStart }: Content, start: number): number {
  return Math.min(...[anchorStart - 1, tagStart, start].filter((offset) => offset >= 0));
}
