import { quoted } from "../xml/xml-problem.ts";
import {
  type Draft,
  type EventDefinition,
  type EventKind,
  isReference,
  type Reference,
} from "./draft.ts";
import { define, find } from "./scope.ts";
import { suggestions } from "./suggestions.ts";

/** By node of a draft: what a reference means; nothing for connectives, and where that is a problem. */
export type Targets = readonly (EventDefinition | undefined)[];

/**
 * Looks up every reference of a draft. A basic event that is used without being defined is one without probability;
 * anything else that is used must be defined, and be what it is used as.
 */
export function resolveReferences(draft: Draft): Targets {
  const suggest = suggestions(draft.events.public);
  return draft.nodes.map((node) => {
    if (!isReference(node)) return undefined;
    const definition = find(draft.events, node.scope, node.name) ?? undefinedEvent(draft, node);
    if (definition === undefined) {
      const { name, offset } = node;
      const message = `no ${nouns[node.kind]} is called ${quoted(name)}${suggest(name)}`;
      draft.report({ id: "unknown-name", message, offset });
    } else if (node.kind !== "event" && node.kind !== definition.kind) {
      const message = `${quoted(node.name)} is a ${nouns[definition.kind]}, and used as a ${nouns[node.kind]}`;
      draft.report({ id: "wrong-kind", message, offset: node.offset });
    }
    return definition;
  });
}

/** A new public basic event of the name that a reference uses, if that may be one. */
function undefinedEvent(
  { events, model }: Draft,
  { kind, name, offset }: Reference,
): EventDefinition | undefined {
  if ((kind !== "basic-event" && kind !== "event") || name.includes(".")) return undefined;
  const definition = { kind: "basic-event", name, offset, probability: undefined } as const;
  define(events, { scope: model, name, isPrivate: false }, definition);
  return definition;
}

const nouns: Readonly<Record<EventKind, string>> = {
  gate: "gate",
  "basic-event": "basic event",
  "house-event": "house event",
  event: "event",
};
