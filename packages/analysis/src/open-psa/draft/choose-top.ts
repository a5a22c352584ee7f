import { firstOf } from "../../wording.ts";
import { quoted } from "../xml/xml-problem.ts";
import type { Draft, EventDefinition, GateDefinition } from "./draft.ts";
import type { Targets } from "./resolve-references.ts";
import { find } from "./scope.ts";
import { suggestions } from "./suggestions.ts";

/** The gate of a name, or without one the only gate that no other uses; reports where there is no such gate. */
export function chooseTop(
  draft: Draft,
  targets: Targets,
  name: string | undefined,
): GateDefinition | undefined {
  const gates = draft.events.all.filter((definition) => definition.kind === "gate");
  if (name !== undefined) return findGate(draft, gates, name);
  const used: ReadonlySet<EventDefinition | undefined> = new Set(targets);
  const tops = gates.filter((gate) => !used.has(gate));
  if (tops.length === 1) return tops[0];
  const message =
    gates.length === 0
      ? "the model defines no gate: there is nothing to solve"
      : `no other gate uses ${firstOf(
          tops.map((gate) => quoted(gate.name)),
          8,
        )}: choose one of them as the top`;
  draft.report({
    id: gates.length === 0 ? "no-gate" : "several-tops",
    message,
    offset: tops.at(1)?.offset ?? 0,
  });
  return undefined;
}

function findGate(
  { events, model, report }: Draft,
  gates: readonly GateDefinition[],
  name: string,
): GateDefinition | undefined {
  const found = find(events, model, name);
  if (found?.kind === "gate") return found;
  const known = new Map(gates.map((gate) => [gate.name, gate]));
  const message = `no gate is called ${quoted(name)}, which is to be the top${suggestions(known)(name)}`;
  report({ id: "unknown-name", message, offset: 0 });
  return undefined;
}
