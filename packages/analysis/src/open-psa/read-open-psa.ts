import type { FaultTree } from "../fault-tree/fault-tree.ts";
import { assembleTree } from "./draft/assemble-tree.ts";
import { chooseTop } from "./draft/choose-top.ts";
import { emptyDraft } from "./draft/draft.ts";
import { orderNodes } from "./draft/order-nodes.ts";
import { evaluateProbabilities } from "./draft/probabilities.ts";
import { resolveReferences } from "./draft/resolve-references.ts";
import { documentOf } from "./elements/containers.ts";
import { readXml } from "./xml/read-xml.ts";
import { listProblems, type XmlProblem } from "./xml/xml-problem.ts";

/** A fault tree as a document gives it. */
export type OpenPsaModel = {
  /** The name of the top gate. */
  readonly top: string;
  /** The tree below the top gate; private events are named by their path (`tree.component.event`). */
  readonly tree: FaultTree;
  /** The probability of each event of the tree, 0 to 1; NaN where the document gives none. */
  readonly probabilities: Float64Array;
  /** How many gates that the document defines the top gate takes, itself among them. */
  readonly gates: number;
};

/** What reading a document gives: its model, or everything that is wrong with it. */
export type ReadOpenPsa =
  | { readonly model: OpenPsaModel }
  | { readonly problems: readonly XmlProblem[] };

/**
 * Reads a fault tree in the Open-PSA Model Exchange Format 2.0d: fault trees with components, all of their connectives,
 * house events, basic events, and expressions without time or chance. `top` is the name of the gate that is asked for; by
 * default, it is the only one that no other uses. Whatever could change the result and is not read is a problem.
 */
export function readOpenPsa(
  text: string,
  { top: name }: { readonly top?: string } = {},
): ReadOpenPsa {
  const problems = listProblems();
  const draft = emptyDraft(problems.report);
  readXml(text, documentOf(draft), problems);
  if (!problems.isEmpty()) return { problems: problems.told(text) };

  const targets = resolveReferences(draft);
  const needs = orderNodes(draft, targets);
  const probabilities = evaluateProbabilities(draft);
  if (!problems.isEmpty()) return { problems: problems.told(text) };

  const top = chooseTop(draft, targets, name);
  if (top === undefined) return { problems: problems.told(text) };
  const { tree, events, gates } = assembleTree(draft, { targets, needs, top });
  const quantities = events.map((event) => probabilities.get(event) ?? Number.NaN);
  return { model: { top: top.name, tree, probabilities: Float64Array.from(quantities), gates } };
}
