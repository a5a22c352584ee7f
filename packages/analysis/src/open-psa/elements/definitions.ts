import type { Literal } from "../../fault-tree/fault-tree.ts";
import { addNode, type Draft, type Step } from "../draft/draft.ts";
import type { Scope } from "../draft/scope.ts";
import type { OpenElement, Tag } from "../xml/read-xml.ts";
import { element } from "../xml/xml-problem.ts";
import { addEvent, addParameter, readEntry } from "./entries.ts";
import { expressionElements, openExpression } from "./expression.ts";
import { formulaElements, openFormula, readConstant } from "./formula.ts";
import { checkAttributes, emptyElement, openNote, refuse } from "./vocabulary.ts";

/** Opens an element that defines something in a scope, and adds that to the draft when it ends. */
export type OpenDefinition = (tag: Tag, draft: Draft, scope: Scope) => OpenElement;

/** The definitions that fault trees, components and `model-data` may hold (Open-PSA MEF 4.2 and 5.1). */
export const definitions: ReadonlyMap<string, OpenDefinition> = new Map([
  ["define-gate", openGate],
  ["define-basic-event", openBasicEvent],
  ["define-house-event", openHouseEvent],
  ["define-parameter", openParameter],
]);

function openGate(tag: Tag, draft: Draft, scope: Scope): OpenElement {
  const entry = readEntry(tag, draft.report, scope);
  const formulas: Literal[] = [];
  const place = { draft, scope, receive: (formula: Literal) => void formulas.push(formula) };
  return openContent(tag, draft, {
    open: (inner) => openFormula(inner, place),
    expected: formulaElements,
    isOptional: false,
    end: () => {
      if (entry === undefined || formulas.length === 0) return;
      addEvent(draft, entry, { kind: "gate", ...entry.definition, formula: formulas[0] });
    },
  });
}

function openBasicEvent(tag: Tag, draft: Draft, scope: Scope): OpenElement {
  const entry = readEntry(tag, draft.report, scope);
  const steps: Step[] = [];
  return openContent(tag, draft, {
    open: (inner) => openExpression(inner, { draft, scope, steps }),
    expected: expressionElements,
    isOptional: true,
    end: () => {
      if (entry === undefined) return;
      const probability = steps.length === 0 ? undefined : steps;
      addEvent(draft, entry, { kind: "basic-event", ...entry.definition, probability });
    },
  });
}

/** A house event is false unless its definition says otherwise. */
function openHouseEvent(tag: Tag, draft: Draft, scope: Scope): OpenElement {
  const entry = readEntry(tag, draft.report, scope);
  const constants: Literal[] = [];
  const place = { draft, receive: (constant: Literal) => void constants.push(constant) };
  return openContent(tag, draft, {
    open: (inner) => {
      if (inner.name !== "constant") return undefined;
      checkAttributes(inner, draft.report);
      readConstant(inner, place);
      return emptyElement(inner, draft.report);
    },
    expected: ["constant"],
    isOptional: true,
    end: () => {
      if (entry === undefined) return;
      const formula = constants.at(0) ?? addNode(draft, { kind: "any", inputs: [] });
      addEvent(draft, entry, { kind: "house-event", ...entry.definition, formula });
    },
  });
}

function openParameter(tag: Tag, draft: Draft, scope: Scope): OpenElement {
  const entry = readEntry(tag, draft.report, scope);
  const steps: Step[] = [];
  const unit = tag.attributes.unit;
  return openContent(tag, draft, {
    open: (inner) => openExpression(inner, { draft, scope, steps }),
    expected: expressionElements,
    isOptional: false,
    end: () => {
      if (entry === undefined) return;
      addParameter(draft, entry, { ...entry.definition, unit, value: steps });
    },
  });
}

type Content = {
  readonly open: (tag: Tag) => OpenElement | undefined;
  readonly expected: readonly string[];
  readonly isOptional: boolean;
  readonly end: () => void;
};

/** An element that holds one thing of a sort, and may have a label and attributes. */
function openContent(
  tag: Tag,
  { report }: Draft,
  { open, expected, isOptional, end }: Content,
): OpenElement {
  checkAttributes(tag, report);
  let held = 0;
  return {
    child: (inner) => {
      const note = openNote(inner, report);
      if (note !== undefined) return note;
      held++;
      return open(inner) ?? refuse(inner, { inside: tag.name, expected, report });
    },
    end: () => {
      if (held === 1 || (held === 0 && isOptional)) return end();
      const wanted = isOptional ? "at most one element" : "exactly one element";
      const message = `${element(tag.name)} holds ${wanted} beside its label and attributes, and here are ${held}`;
      report({ id: "wrong-content", message, offset: tag.offset });
    },
  };
}
