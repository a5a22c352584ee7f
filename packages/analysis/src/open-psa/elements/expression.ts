import { count } from "../../wording.ts";
import type { Draft, ParameterReference, Step } from "../draft/draft.ts";
import type { Scope } from "../draft/scope.ts";
import type { OpenElement, Tag } from "../xml/read-xml.ts";
import { element, quoted } from "../xml/xml-problem.ts";
import { type Arithmetic, operations } from "./operations.ts";
import { checkAttributes, emptyElement, refuse, requireAttribute } from "./vocabulary.ts";

/** Where an expression stands, and the steps that it adds to. */
export type ExpressionPlace = {
  readonly draft: Draft;
  readonly scope: Scope;
  readonly steps: Step[];
};

/** The names of the elements that are expressions (Open-PSA MEF 5). */
export const expressionElements: readonly string[] = [
  "float",
  "int",
  "bool",
  "parameter",
  ...operations.keys(),
];

/** Opens an element that is an expression, and adds its steps when it ends; nothing if the element is none. */
export function openExpression(tag: Tag, place: ExpressionPlace): OpenElement | undefined {
  const { draft, steps } = place;
  if (!expressionElements.includes(tag.name)) return undefined;
  checkAttributes(tag, draft.report);
  const operation = operations.get(tag.name);
  if (operation !== undefined) return openOperation(tag, operation, place);
  const step = tag.name === "parameter" ? readParameter(tag, place) : readNumber(tag, draft);
  if (step !== undefined) steps.push(step);
  return emptyElement(tag, draft.report);
}

function openOperation(
  tag: Tag,
  { least, most, of }: Arithmetic,
  place: ExpressionPlace,
): OpenElement {
  const { report } = place.draft;
  let values = 0;
  return {
    child: (operand) => {
      values++;
      const here = { inside: tag.name, expected: expressionElements, report };
      return openExpression(operand, place) ?? refuse(operand, here);
    },
    end: () => {
      if (values >= least && values <= most) {
        place.steps.push({ kind: "operation", values, of });
        return;
      }
      const wanted =
        least === most ? `exactly ${count(least, "value")}` : `${least} or more values`;
      const message = `${element(tag.name)} takes ${wanted}, and here are ${values}`;
      report({ id: "wrong-content", message, offset: tag.offset });
    },
  };
}

function readParameter(
  tag: Tag,
  { draft, scope }: ExpressionPlace,
): ParameterReference | undefined {
  const name = requireAttribute(tag, "name", draft.report);
  if (name === undefined) return undefined;
  const unit = tag.attributes.unit;
  return { kind: "parameter", name, unit, scope, offset: tag.offset };
}

function readNumber(tag: Tag, { report }: Draft): number | undefined {
  const written = requireAttribute(tag, "value", report);
  if (written === undefined) return undefined;
  const { pattern, is, values } = numbers.get(tag.name) ?? float;
  if (pattern.test(written)) return values?.get(written) ?? Number(written);
  const message = `${quoted(written)} is not ${is}`;
  report({ id: "wrong-value", message, offset: tag.offset });
  return undefined;
}

type Lexical = {
  readonly pattern: RegExp;
  readonly is: string;
  readonly values?: ReadonlyMap<string, number>;
};

const float: Lexical = {
  pattern: /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu,
  is: "a number: write for example 0.01 or 1.2e-3",
};

const numbers: ReadonlyMap<string, Lexical> = new Map([
  ["float", float],
  ["int", { pattern: /^[+-]?\d+$/u, is: "a whole number" }],
  [
    "bool",
    {
      pattern: /^(?:true|false)$/u,
      is: "a truth value: write true or false",
      values: new Map([
        ["true", 1],
        ["false", 0],
      ]),
    },
  ],
]);
