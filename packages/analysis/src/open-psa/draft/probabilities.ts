import { condense } from "../../graph/condense.ts";
import { toAdjacency } from "../needs.ts";
import { findRings } from "../rings.ts";
import { inRing, quoted } from "../xml/xml-problem.ts";
import type {
  BasicEventDefinition,
  Draft,
  Expression,
  ParameterDefinition,
  ParameterReference,
} from "./draft.ts";
import { find } from "./scope.ts";
import { suggestions } from "./suggestions.ts";

/**
 * The probability of every basic event that has one, from its expression. Parameters that are unknown, in another unit
 * than expected or defined by themselves are problems, and so is a probability outside 0 to 1.
 */
export function evaluateProbabilities(draft: Draft): ReadonlyMap<BasicEventDefinition, number> {
  const events = draft.events.all.filter((definition) => definition.kind === "basic-event");
  const parameters = resolveParameters(draft, [
    ...draft.parameters.all.map(({ value }) => value),
    ...events.map(({ probability }) => probability ?? []),
  ]);
  if (parameters === undefined) return new Map();
  const values = evaluateParameters(draft, parameters);
  if (values === undefined) return new Map();

  const probabilities = new Map<BasicEventDefinition, number>();
  for (const event of events) {
    if (event.probability === undefined) continue;
    const probability = evaluate(event.probability, valueIn(parameters, values));
    if (!(probability >= 0 && probability <= 1)) {
      const message = `the probability of ${quoted(event.name)} is ${probability}, and is to be from 0 to 1`;
      draft.report({ id: "wrong-probability", message, offset: event.offset });
    }
    probabilities.set(event, probability);
  }
  return probabilities;
}

/** What each reference to a parameter means. */
type Parameters = ReadonlyMap<ParameterReference, ParameterDefinition>;

function resolveParameters(
  { parameters, report }: Draft,
  expressions: readonly Expression[],
): Parameters | undefined {
  const suggest = suggestions(parameters.public);
  const found = new Map<ParameterReference, ParameterDefinition>();
  let isWhole = true;
  const fail = (id: string, message: string, offset: number) => {
    isWhole = false;
    report({ id, message, offset });
  };
  for (const expression of expressions) {
    for (const reference of parametersOf(expression)) {
      const { name, unit, scope, offset } = reference;
      const definition = find(parameters, scope, name);
      if (definition === undefined) {
        fail("unknown-name", `no parameter is called ${quoted(name)}${suggest(name)}`, offset);
        continue;
      }
      if (unit !== undefined && definition.unit !== undefined && unit !== definition.unit) {
        const message = `${quoted(name)} is used in ${quoted(unit)}, and defined in ${quoted(definition.unit)}: units are not converted`;
        fail("wrong-unit", message, offset);
      }
      found.set(reference, definition);
    }
  }
  return isWhole ? found : undefined;
}

/** The value of each parameter; nothing if some need each other in a ring. */
function evaluateParameters(
  { parameters: { all }, report }: Draft,
  parameters: Parameters,
): ReadonlyMap<ParameterDefinition, number> | undefined {
  const positions = new Map(all.map((definition, position) => [definition, position]));
  const targetsOf = (position: number) =>
    parametersOf(all[position].value).flatMap((reference) => {
      const definition = parameters.get(reference);
      const target = definition === undefined ? undefined : positions.get(definition);
      return target === undefined ? [] : [target];
    });
  const adjacency = toAdjacency(all.length, targetsOf);
  const condensation = condense(adjacency);
  const rings = findRings(adjacency, condensation);
  for (const ring of rings) {
    const message = `parameters are defined by each other: ${inRing(ring.map((at) => all[at].name))}`;
    report({ id: "ring", message, offset: all[ring[0]].offset });
  }
  if (rings.length > 0) return undefined;
  const values = new Map<ParameterDefinition, number>();
  for (const position of condensation.order) {
    const definition = all[position];
    values.set(definition, evaluate(definition.value, valueIn(parameters, values)));
  }
  return values;
}

function parametersOf(expression: Expression): readonly ParameterReference[] {
  return expression.filter((step) => typeof step !== "number" && step.kind === "parameter");
}

function valueIn(
  parameters: Parameters,
  values: ReadonlyMap<ParameterDefinition, number>,
): (reference: ParameterReference) => number {
  return (reference) => {
    const definition = parameters.get(reference);
    return (definition === undefined ? undefined : values.get(definition)) ?? Number.NaN;
  };
}

function evaluate(
  expression: Expression,
  valueOf: (reference: ParameterReference) => number,
): number {
  const stack: number[] = [];
  for (const step of expression) {
    if (typeof step === "number") stack.push(step);
    else if (step.kind === "parameter") stack.push(valueOf(step));
    else stack.push(step.of(stack.splice(stack.length - step.values)));
  }
  return stack[0];
}
