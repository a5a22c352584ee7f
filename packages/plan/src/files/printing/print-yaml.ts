import { Document, isMap, isNode, isSeq, type Scalar, visit, YAMLMap, YAMLSeq } from "yaml";
import type { Json } from "../../edits/json.ts";

/**
 * A value as YAML in block style, ending with a line feed: long text as block scalars, no anchors, and in quotes whatever
 * YAML 1.1 or 1.2 would read as something else than this text.
 */
export function printYaml(value: Json): string {
  return print(documentOf(value), widest);
}

/** The same, with a blank line before each field of the value and between the records of its lists. */
export function printYamlSpaced(value: Json): string {
  const document = documentOf(value);
  for (const { key, value: list } of isMap(document.contents) ? document.contents.items : []) {
    setApart(key);
    for (const record of isSeq(list) ? list.items.slice(1) : []) setApart(record);
  }
  return print(document, widest).trimStart();
}

/** The same as `printYaml`, but what is short and stands inside a field or an item of the value is in brackets. */
export function printYamlCompact(value: Json): string {
  const document = documentOf(value);
  visit(document, {
    Collection: (_, collection, { length: depth }) => {
      if (depth > 2 && isShort(collection)) collection.flow = true;
    },
  });
  return print(document, widest);
}

/** A value as YAML in brackets, on one line without an end. */
export function printYamlInline(value: Json): string {
  const document = documentOf(value);
  visit(document, {
    Collection: (_, collection) => {
      collection.flow = true;
    },
  });
  return print(document, 0).trimEnd();
}

/** Whether a text can stand in YAML without any of its characters escaped. */
export function isPrintable(text: string): boolean {
  return !unprintable.test(text);
}

/** How wide folded text and what stands around it may be, in columns. */
const widest = 100;

/** How long a text may be to stand in the line of its field, in characters. */
const longestInLine = 80;

function documentOf(value: Json): Document {
  const document = new Document(value, { aliasDuplicateObjects: false, compat: "yaml-1.1" });
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === "string") scalar.type = styleOf(scalar.value);
    },
    Collection: (_, collection) => setBrackets(collection),
  });
  return document;
}

/** How a text is written: as a block only where it is certain to be read as the same text again. */
function styleOf(text: string): Scalar.Type {
  if (!isPrintable(text) || ofYaml11.test(text)) return "QUOTE_DOUBLE";
  if (text.includes("\n")) return fullLines.test(text) ? "BLOCK_LITERAL" : "QUOTE_DOUBLE";
  return text.length > longestInLine && words.test(text) ? "BLOCK_FOLDED" : "PLAIN";
}

/** Controls but the line feed, line breaks of YAML 1.1, halves of pairs, a mark of byte order, what is no character. */
const unprintable = /(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff\ufffe\uffff]/u;
const everyUnprintable = new RegExp(unprintable, "gu");

/** What YAML 1.1 takes for a merge and for a default value. */
const ofYaml11 = /^(?:<<|=)$/;

/** Lines of which the first begins with something to be seen and the last ends with it. */
const fullLines = /^\S(?:[^]*\S)?\n?$/;

/** Words with a single space between them. */
const words = /^\S+(?: \S+)*$/;

/** Brackets as in `[a, b]` and `{ a: b }`, should the collection be written in any. */
function setBrackets(collection: YAMLMap | YAMLSeq): void {
  const [kind, padding] = isSeq(collection) ? [YAMLSeq, ""] : [YAMLMap, " "];
  collection.toString = (context, ...told) => {
    const padded = context === undefined ? context : { ...context, flowCollectionPadding: padding };
    return kind.prototype.toString.call(collection, padded, ...told);
  };
}

function setApart(part: unknown): void {
  if (isNode(part)) part.spaceBefore = true;
}

/** Whether a collection fits on a line and there is neither another mapping in it nor an id of its own, as records have. */
function isShort(collection: YAMLMap | YAMLSeq): boolean {
  const written = JSON.stringify(collection);
  return written.length <= longestInLine && !/.\{|^\{"id":|\\n/.test(written);
}

function print(document: Document, lineWidth: number): string {
  const text = document.toString({ lineWidth, doubleQuotedAsJSON: true });
  // Whatever is unprintable is in double quotes, where it can be escaped; JSON escapes some of it only.
  return text.replace(everyUnprintable, escape);
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
