import type { Literal } from "../../fault-tree/fault-tree.ts";
import { count, listed } from "../../wording.ts";
import { addNode, type Draft, type EventKind } from "../draft/draft.ts";
import type { Scope } from "../draft/scope.ts";
import type { OpenElement, Tag } from "../xml/read-xml.ts";
import { element, quoted } from "../xml/xml-problem.ts";
import { type Connective, connectives } from "./connectives.ts";
import { checkAttributes, emptyElement, refuse, requireAttribute } from "./vocabulary.ts";

/** Where a formula stands, and who takes it. */
export type FormulaPlace = {
  readonly draft: Draft;
  readonly scope: Scope;
  readonly receive: (formula: Literal) => void;
};

const eventTypes: readonly EventKind[] = ["gate", "basic-event", "house-event"];
const eventKinds: readonly EventKind[] = [...eventTypes, "event"];

/** The names of the elements that are formulas (Open-PSA MEF 4.2). */
export const formulaElements: readonly string[] = [
  ...connectives.keys(),
  ...eventKinds,
  "constant",
];

/** Opens an element that is a formula, and hands it on when it ends; nothing if the element is none. */
export function openFormula(tag: Tag, place: FormulaPlace): OpenElement | undefined {
  const { report } = place.draft;
  const connective = connectives.get(tag.name);
  const kind = eventKinds.find((kind) => kind === tag.name);
  if (connective === undefined && kind === undefined && tag.name !== "constant") return undefined;

  checkAttributes(tag, report);
  if (connective !== undefined) return openConnective(tag, connective, place);
  if (kind !== undefined) readReference(tag, kind, place);
  else readConstant(tag, place);
  return emptyElement(tag, report);
}

/** Hands on the value of a `<constant>` as a gate that always or never happens. */
export function readConstant(
  tag: Tag,
  { draft, receive }: Pick<FormulaPlace, "draft" | "receive">,
): void {
  const value = requireAttribute(tag, "value", draft.report);
  if (value === "true") receive(addNode(draft, { kind: "all", inputs: [] }));
  else if (value === "false") receive(addNode(draft, { kind: "any", inputs: [] }));
  else if (value !== undefined) {
    const message = `${quoted(value)} is not a constant: write true or false`;
    draft.report({ id: "wrong-value", message, offset: tag.offset });
  }
}

function readReference(tag: Tag, kind: EventKind, { draft, scope, receive }: FormulaPlace): void {
  const name = requireAttribute(tag, "name", draft.report);
  const meant = kind === "event" ? readType(tag, draft) : kind;
  if (name === undefined || meant === undefined) return;
  receive(addNode(draft, { kind: meant, name, scope, offset: tag.offset }));
}

function readType({ attributes, offset }: Tag, { report }: Draft): EventKind | undefined {
  const { type } = attributes;
  if (type === undefined) return "event";
  const kind = eventTypes.find((kind) => kind === type);
  if (kind !== undefined) return kind;
  const message = `${quoted(type)} is not a type of event: write ${listed(eventTypes, "or")}`;
  report({ id: "wrong-value", message, offset });
  return undefined;
}

function openConnective(
  tag: Tag,
  { operands: { least, most }, counts, combine }: Connective,
  { draft, scope, receive }: FormulaPlace,
): OpenElement {
  const { report } = draft;
  const given = counts.map((attribute) => readCount(tag, attribute, draft));
  const operands: Literal[] = [];
  const inner = { draft, scope, receive: (formula: Literal) => void operands.push(formula) };
  let written = 0;
  return {
    child: (operand) => {
      written++;
      const place = { inside: tag.name, expected: formulaElements, report };
      return openFormula(operand, inner) ?? refuse(operand, place);
    },
    end: () => {
      if (written < least || written > most) {
        const message = `${element(tag.name)} takes ${operandsInWords(least, most)}, and here are ${written}`;
        return report({ id: "wrong-content", message, offset: tag.offset });
      }
      const known = given.filter((value) => value !== undefined);
      if (known.length < given.length || operands.length < written) return;
      const fault = faultOfCounts(known, written);
      if (fault === undefined) return receive(combine(draft, operands, known));
      const message = `${element(tag.name)} ${fault}`;
      report({ id: "wrong-value", message, offset: tag.offset });
    },
  };
}

function operandsInWords(least: number, most: number): string {
  return least === most
    ? `exactly ${count(least, "formula", "formulas")}`
    : `${least} or more formulas`;
}

function readCount(tag: Tag, attribute: string, { report }: Draft): number | undefined {
  const written = requireAttribute(tag, attribute, report);
  if (written === undefined || /^\+?\d{1,9}$/u.test(written)) {
    return written === undefined ? undefined : Number(written);
  }
  const message = `${quoted(written)} is not a count: write ${attribute} as a whole number, 0 or more`;
  report({ id: "wrong-value", message, offset: tag.offset });
  return undefined;
}

/** What is wrong with counts that rise up to the number of formulas, in words. */
function faultOfCounts(counts: readonly number[], formulas: number): string | undefined {
  const last = counts.at(-1) ?? 0;
  if (last > formulas) return `asks for ${last} of ${count(formulas, "formula", "formulas")}`;
  if (counts[0] > last) return `asks for at least ${counts[0]} and at most ${last}`;
  return undefined;
}
