import { isList, isObject, isSame, type Json, type JsonObject, toJson } from "../../edits/json.ts";
import type { Problem } from "../../problem.ts";
import { dropNulls } from "../drop-nulls.ts";
import { findAlias } from "./layout-yaml.ts";
import { editMarkdown } from "./markdown.ts";
import { jsonPage, yamlPage } from "./page.ts";
import { editText } from "./text.ts";
import { indexLines } from "../text/lines.ts";
import { openFiles } from "../open-files.ts";
import type { Source } from "../source.ts";
import { formatOf } from "../text/text-format.ts";

/** A file after an edit, or that it goes as nothing is left in it, or why it cannot be changed. */
export type EditedFile =
  | { readonly source: Source }
  | { readonly removed: string }
  | { readonly problem: Problem };

/** Changes what a file holds from `before` to `after`. */
export function editFile(source: Source, before: JsonObject, after: JsonObject): EditedFile {
  const { path } = source;
  const byteOrder = source.text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const text = source.text.slice(byteOrder.length);
  const isGone = formatOf(path, text) === "markdown" && procedureIn(after) === undefined;
  if (isGone) return { removed: path };
  const edited = { path, text: byteOrder + edit(path, text, { before, after }) };
  return holds(edited, after) ? { source: edited } : { problem: notInPlace(path, text) };
}

type Change = { readonly before: JsonObject; readonly after: JsonObject };

function edit(path: string, text: string, { before, after }: Change): string {
  switch (formatOf(path, text)) {
    case "json":
      return editText(jsonPage(text), before, after);
    case "yaml":
      return editText(yamlPage(text), before, after);
    case "markdown":
      return editMarkdown(text, procedureIn(before) ?? {}, procedureIn(after) ?? {});
  }
}

function procedureIn({ sops }: JsonObject): JsonObject | undefined {
  return isList(sops) && isObject(sops[0]) ? sops[0] : undefined;
}

/** Whether a file is read as holding what it was to hold. */
function holds(source: Source, after: JsonObject): boolean {
  const { files, problems } = openFiles([source]);
  return problems.length === 0 && isSame(withoutNulls(files[0]?.content), withoutNulls(after));
}

function withoutNulls(value: unknown): Json {
  const held = toJson(value);
  dropNulls(held);
  return held;
}

function notInPlace(path: string, text: string): Problem {
  const alias = formatOf(path, text) === "yaml" ? findAlias(text) : undefined;
  const location = { file: path, ...indexLines(text)(alias ?? 0) };
  const message =
    alias === undefined
      ? "this file cannot be changed where it stands: change it by hand"
      : "the change reaches what an alias stands for: write out what the aliases of this file stand for, the first is here";
  return { id: alias === undefined ? "not-in-place" : "alias", message, path: [], location };
}
