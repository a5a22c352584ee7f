import type { Gate, Literal } from "../../fault-tree/fault-tree.ts";
import type { Report } from "../xml/xml-problem.ts";
import { type Directory, emptyDirectory, modelScope, type Scope } from "./scope.ts";

/** What a document says before its names are looked up. Literals are about `nodes`. */
export type Draft = {
  readonly report: Report;
  readonly model: Scope;
  /** Every reference to an event, every connective and every constant, in the order in which they end. */
  readonly nodes: (Reference | Gate)[];
  readonly events: Directory<EventDefinition>;
  readonly parameters: Directory<ParameterDefinition>;
};

/** A draft without anything. */
export function emptyDraft(report: Report): Draft {
  return {
    report,
    model: modelScope(),
    nodes: [],
    events: emptyDirectory(),
    parameters: emptyDirectory(),
  };
}

/** What a reference may say that it refers to; `event` is any. */
export type EventKind = "gate" | "basic-event" | "house-event" | "event";

/** An event named in a formula. */
export type Reference = {
  readonly kind: EventKind;
  readonly name: string;
  readonly scope: Scope;
  readonly offset: number;
};

/** Whether a node of a draft is a reference, not a connective or constant. */
export function isReference(node: Reference | Gate): node is Reference {
  return "scope" in node;
}

/** Something defined: the name by which the whole model can refer to it, and where. */
export type Definition = { readonly name: string; readonly offset: number };

/** A gate, defined by what its formula is. */
export type GateDefinition = Definition & { readonly kind: "gate"; readonly formula: Literal };

/** A house event, whose formula is a constant. */
type HouseEventDefinition = Definition & {
  readonly kind: "house-event";
  readonly formula: Literal;
};

/** A basic event, with its probability if the document gives one. */
export type BasicEventDefinition = Definition & {
  readonly kind: "basic-event";
  readonly probability: Expression | undefined;
};

export type EventDefinition = GateDefinition | HouseEventDefinition | BasicEventDefinition;

/** A parameter of the expressions. */
export type ParameterDefinition = Definition & {
  readonly unit: string | undefined;
  readonly value: Expression;
};

/** An expression in postfix order: each operation takes its values from the end of those before it. */
export type Expression = readonly Step[];

export type Step = number | ParameterReference | Operation;

/** A parameter named in an expression, with the unit that it is expected in, if that is said. */
export type ParameterReference = {
  readonly kind: "parameter";
  readonly name: string;
  readonly unit: string | undefined;
  readonly scope: Scope;
  readonly offset: number;
};

/** A function of the last so many values. */
type Operation = {
  readonly kind: "operation";
  readonly values: number;
  readonly of: (values: readonly number[]) => number;
};

/** Adds a connective or a reference to a draft, and returns the literal that it happens. */
export function addNode({ nodes }: Draft, node: Reference | Gate): Literal {
  return (nodes.push(node) - 1) * 2;
}
