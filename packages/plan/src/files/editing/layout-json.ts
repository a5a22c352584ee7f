import { type Node, parseTree } from "jsonc-parser";
import type { Layout, Part } from "./layout.ts";

/** Lays out a text that `parseJson` can read. */
export function layOutJson(text: string): Layout {
  return layOut(parseTree(text));
}

function layOut(node: Node | undefined): Layout {
  if (node === undefined) return { holds: "nothing", start: 0, end: 0, outset: 0 };
  const { type, offset: start, length, children = [] } = node;
  const place = { start, end: start + length, outset: start };
  if (type === "object")
    return { holds: "fields", isFlow: true, parts: children.map(field), ...place };
  if (type === "array")
    return { holds: "items", isFlow: true, parts: children.map(item), ...place };
  return { holds: "nothing", ...place };
}

function field({ offset, colonOffset = offset, children: [key, value] = [] }: Node): Part {
  return { start: offset, mark: colonOffset + 1, name: String(key?.value), value: layOut(value) };
}

function item(node: Node): Part {
  return { start: node.offset, mark: node.offset, value: layOut(node) };
}
