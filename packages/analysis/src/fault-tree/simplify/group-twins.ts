import {
  type FaultTree,
  type Gate,
  type Literal,
  literal,
  type Node,
  nodeOf,
} from "../fault-tree.ts";
import type { Kind } from "./parts.ts";

/**
 * Gathers events that are always named together, by the same gates of one kind, in gates of their own: to everything else
 * they are one event.
 */
export function groupTwins(tree: FaultTree): FaultTree {
  const added: Gate[] = [];
  const replaced = new Map<Literal, Literal | undefined>();
  const next = tree.events.length + tree.gates.length;
  for (const twins of Map.groupBy(mentions(tree), ({ gates }) => gates).values()) {
    if (twins.length < 2) continue;
    const inputs = twins.map(({ input }) => input);
    const group = literal(next + added.push({ kind: twins[0].kind, inputs }) - 1);
    for (const [at, input] of inputs.entries()) replaced.set(input, at === 0 ? group : undefined);
  }
  const gates = tree.gates.map((gate): Gate => {
    const inputs = gate.inputs.map((input) => (replaced.has(input) ? replaced.get(input) : input));
    return { ...gate, inputs: inputs.filter((input) => input !== undefined) };
  });
  return { ...tree, gates: [...gates, ...added] };
}

/** The gates that name an event, as one word: it is always with this sign, and they are all of one kind. */
type Mention = { readonly input: Literal; readonly kind: Kind; readonly gates: string };

function mentions({ events, gates, top }: FaultTree): readonly Mention[] {
  const found = new Map<Node, { input: Literal; kind: Kind; gates: number[] } | undefined>();
  found.set(nodeOf(top), undefined);
  for (const [at, { kind, inputs }] of gates.entries()) {
    for (const input of inputs) {
      const event = nodeOf(input);
      if (event >= events.length) continue;
      const known = found.get(event);
      if (kind === "odd" || kind === "at-least") found.set(event, undefined);
      else if (!found.has(event)) found.set(event, { input, kind, gates: [at] });
      else if (known?.input === input && known.kind === kind) known.gates.push(at);
      else found.set(event, undefined);
    }
  }
  return [...found.values()]
    .filter((mention) => mention !== undefined)
    .map(({ input, kind, gates: by }) => ({ input, kind, gates: by.join() }));
}
