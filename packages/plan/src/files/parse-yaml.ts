import {
  CORE_SCHEMA,
  constructFromEvents,
  type Event,
  EVENT_ID,
  parseEvents,
  YAMLException,
} from "js-yaml";
import { findAliasProblem } from "./aliases.ts";
import { type ParsedText, type TextProblem, unreadable } from "./parsed-text.ts";
import { maxDepth } from "./source.ts";
import { indexYaml, type YamlIndex } from "./yaml-index.ts";

/**
 * Reads a text of one YAML 1.2 document with the core schema: dates stay text, `<<` and tags such as `!!binary` mean
 * nothing. Every repeated key is told, and the later one counts; any other mistake leaves the text without a value.
 */
export function parseYaml(text: string): ParsedText {
  try {
    const events = parseEvents(text, { maxDepth });
    const problem = findSecondDocument(events) ?? findAliasProblem(text, events);
    if (problem !== undefined) return unreadable(problem);
    // Parsed once more when somebody asks: most plans are fine, and their events take more memory than they do.
    let index: YamlIndex | undefined;
    const indexed = () => {
      index ??= indexYaml(text, parseEvents(text, { maxDepth }));
      return index;
    };
    return { ...construct(text, events, indexed), positions: () => indexed().findOffset };
  } catch (error) {
    return unreadable(toProblem(error));
  }
}

function findSecondDocument(events: readonly Event[]): TextProblem | undefined {
  const second = events.findIndex(({ type }, at) => type === EVENT_ID.DOCUMENT && at > 0);
  if (second === -1) return undefined;
  const first = events.slice(second).find((event) => "start" in event || "valueStart" in event);
  const offset =
    first === undefined
      ? 0
      : "start" in first
        ? first.start
        : "valueStart" in first
          ? first.valueStart
          : 0;
  return {
    id: "several-documents",
    message: "a second document begins here: keep one document in a file",
    offset: Math.max(0, offset),
  };
}

function construct(text: string, events: Event[], indexed: () => YamlIndex) {
  const options = { source: text, schema: CORE_SCHEMA };
  try {
    return { value: constructFromEvents(events, options)[0], problems: [] };
  } catch (error) {
    const problems = indexed().repeatedKeys();
    if (problems.length === 0) throw error;
    return { value: constructFromEvents(events, { ...options, json: true })[0], problems };
  }
}

function toProblem(error: unknown): TextProblem {
  if (!(error instanceof YAMLException)) throw error;
  const offset = error.mark?.position ?? 0;
  const { reason } = error;
  if (reason.startsWith("nesting exceeded")) {
    return {
      id: "too-deep",
      message: `more than ${maxDepth} lists and fields stand inside each other here`,
      offset,
    };
  }
  if (reason.startsWith("null byte") || reason.includes("non-printable")) {
    return {
      id: "not-text",
      message: "this is not text: it has a control character here; is the file really YAML?",
      offset,
    };
  }
  if (reason.startsWith("unidentified alias")) {
    return { id: "syntax", message: `${reason}: text that begins with * goes in quotes`, offset };
  }
  return {
    id: "syntax",
    message: `this is not YAML: ${reason}; check indentation, brackets and quotes here and just above`,
    offset,
  };
}
