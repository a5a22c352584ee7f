import {
  CORE_SCHEMA,
  constructFromEvents,
  type Event,
  EVENT_ID,
  mapTag,
  parseEvents,
} from "js-yaml";
import { findAliasProblem } from "./aliases.ts";
import { findCrowdedFields } from "../words/crowded-fields.ts";
import { offsetFinder } from "./find-offset.ts";
import type { Outline } from "./outline.ts";
import { outlineYaml } from "./outline-yaml.ts";
import { type ParsedText, type TextProblem, unreadable } from "./parsed-text.ts";
import { findRepeatedKeys } from "./repeated-keys.ts";
import { maxDepth } from "../source.ts";
import { keyNotText, yamlProblem } from "./yaml-problem.ts";

/**
 * Reads a text of one YAML 1.2 document with the core schema: dates stay text, `<<` means nothing, and neither do tags
 * such as `!!binary`. Every repeated key is told, and the later one counts; any other mistake leaves the text without a
 * value.
 */
export function parseYaml(text: string): ParsedText {
  let events: Event[];
  try {
    events = parseEvents(text, { maxDepth });
  } catch (error) {
    return unreadable(yamlProblem(text, error));
  }
  const problem = findSecondDocument(text, events) ?? findAliasProblem(text, events);
  if (problem !== undefined) return unreadable(problem);
  const outline = outlineYaml(text, events);
  const crowd = findCrowdedFields(outline);
  if (crowd !== undefined) return unreadable(crowd);
  try {
    return { ...construct(text, events, outline), findOffset: offsetFinder(outline) };
  } catch (error) {
    return unreadable(yamlProblem(text, error));
  }
}

function findSecondDocument(text: string, events: readonly Event[]): TextProblem | undefined {
  const second = events.findIndex(({ type }, at) => type === EVENT_ID.DOCUMENT && at > 0);
  if (second === -1) return undefined;
  const end = endOf(events, second);
  const separator = text.indexOf("\n---", end - 1);
  return {
    id: "several-documents",
    message: "a second document begins here: keep one document in a file",
    offset: separator === -1 ? end : separator + 1,
  };
}

/** Where the words of the last event before one end that has any. */
function endOf(events: readonly Event[], before: number): number {
  for (let at = before - 1; at > 0; at--) {
    const event = events[at];
    const end = "valueEnd" in event ? event.valueEnd : "start" in event ? event.start : -1;
    if (end >= 0) return end;
  }
  return 0;
}

/** The core schema, where only text names a field: `1`, `true` or a list would be found under another name. */
const schema = CORE_SCHEMA.withTags({
  ...mapTag,
  addPair: (fields, key, value) =>
    typeof key === "string" ? mapTag.addPair(fields, key, value) : keyNotText,
});

function construct(text: string, events: Event[], outline: Outline) {
  const options = { source: text, schema };
  try {
    return { value: constructFromEvents(events, options)[0], problems: [] };
  } catch (error) {
    const problems = findRepeatedKeys(outline);
    if (problems.length === 0) throw error;
    return { value: constructFromEvents(events, { ...options, json: true })[0], problems };
  }
}
