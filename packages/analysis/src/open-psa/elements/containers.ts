import type { Draft } from "../draft/draft.ts";
import { addScope, type Scope } from "../draft/scope.ts";
import type { OpenElement, Tag } from "../xml/read-xml.ts";
import { element, quoted } from "../xml/xml-problem.ts";
import { definitions } from "./definitions.ts";
import { readName, readPrivacy } from "./entries.ts";
import { checkAttributes, openNote, refuse, skipped } from "./vocabulary.ts";

/** The document: its root is a model. */
export function documentOf(draft: Draft): OpenElement {
  return {
    child: (tag) => {
      if (tag.name === "opsa-mef") return openModel(tag, draft);
      const message = `${element(tag.name)} is not an Open-PSA model: the outermost element is <opsa-mef>`;
      draft.report({ id: "unknown-element", message, offset: tag.offset });
      return skipped;
    },
  };
}

function openModel(tag: Tag, draft: Draft): OpenElement {
  const { report, model } = draft;
  const place = { inside: tag.name, expected: ["define-fault-tree", "model-data"], report };
  checkAttributes(tag, report);
  return {
    child: (inner) => {
      if (inner.name === "define-fault-tree")
        return openContainer(inner, draft, { parent: model, depth: 0 });
      if (inner.name === "model-data") return openModelData(inner, draft);
      return openNote(inner, report) ?? refuse(inner, place);
    },
  };
}

/** Where a container stands. */
type ContainerPlace = { readonly parent: Scope; readonly depth: number };

function openContainer(tag: Tag, draft: Draft, { parent, depth }: ContainerPlace): OpenElement {
  const { report } = draft;
  checkAttributes(tag, report);
  const name = readName(tag, report);
  const isPrivate = readPrivacy(tag, report, parent);
  if (name === undefined) return skipped;
  if (depth > maxDepth) {
    const message = `more than ${maxDepth} components stand inside each other here`;
    report({ id: "too-deep", message, offset: tag.offset });
    return skipped;
  }
  const scope = addScope(parent, name, isPrivate);
  if (scope === undefined) {
    const message = `${quoted(name)} is the name of two containers side by side: give each its own`;
    report({ id: "duplicate-name", message, offset: tag.offset });
    return skipped;
  }
  const expected = [...definitions.keys(), "define-component"];
  return {
    child: (inner) => {
      if (inner.name === "define-component") {
        return openContainer(inner, draft, { parent: scope, depth: depth + 1 });
      }
      const define = definitions.get(inner.name);
      if (define !== undefined) return define(inner, draft, scope);
      return openNote(inner, report) ?? refuse(inner, { inside: tag.name, expected, report });
    },
  };
}

function openModelData(tag: Tag, draft: Draft): OpenElement {
  const { report, model } = draft;
  const expected = [...definitions.keys()].filter((name) => name !== "define-gate");
  checkAttributes(tag, report);
  return {
    child: (inner) => {
      const define = expected.includes(inner.name) ? definitions.get(inner.name) : undefined;
      if (define !== undefined) return define(inner, draft, model);
      return openNote(inner, report) ?? refuse(inner, { inside: tag.name, expected, report });
    },
  };
}

const maxDepth = 30;
