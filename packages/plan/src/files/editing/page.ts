import type { Json } from "../../edits/json.ts";
import { holdsBrackets, type Layout } from "./layout.ts";
import { layOutJson } from "./layout-json.ts";
import { layOutYaml } from "./layout-yaml.ts";
import { indentAt, lineBreakOf } from "./lines.ts";
import { printYaml, printYamlCompact, printYamlInline } from "../printing/print-yaml.ts";

/** A text whose values are to be edited: where they stand, and how new ones are written to look like them. */
export type Page = {
  readonly text: string;
  readonly root: Layout;
  /** A field, or an item if it has no name, as lines below one another; the lines may be indented further. */
  readonly inLines: (value: Json, name?: string) => readonly string[];
  /** A field, or an item if it has no name, in brackets: on one line, or indented further than what stands at `beside`. */
  readonly inBrackets: (value: Json, name?: string, beside?: number) => string;
};

/** A YAML text as a page. What is short is written in brackets if anything is. */
export function yamlPage(text: string): Page {
  const root = layOutYaml(text);
  const printLines = holdsBrackets(root) ? printYamlCompact : printYaml;
  return {
    text,
    root,
    inLines: (value, name) =>
      printLines(name === undefined ? [value] : { [name]: value })
        .slice(0, -1)
        .split("\n"),
    inBrackets: (value, name) =>
      name === undefined
        ? printYamlInline([value]).slice(1, -1)
        : printYamlInline({ [name]: value }).slice(2, -2),
  };
}

/** A JSON text as a page. One that is a single line stays one. */
export function jsonPage(text: string): Page {
  const isSpread = /[\r\n]/.test(text.trimEnd());
  const step = /^[ \t]+(?=\S)/m.exec(text)?.[0] ?? "  ";
  const lineBreak = lineBreakOf(text);
  const print = (value: Json, beside: number | undefined) =>
    isSpread && beside !== undefined
      ? JSON.stringify(value, undefined, step).replaceAll("\n", lineBreak + indentAt(text, beside))
      : JSON.stringify(value);
  const inBrackets: Page["inBrackets"] = (value, name, beside) =>
    name === undefined ? print(value, beside) : `${JSON.stringify(name)}: ${print(value, beside)}`;
  return {
    text,
    root: layOutJson(text),
    inLines: (value, name) => [inBrackets(value, name)],
    inBrackets,
  };
}
