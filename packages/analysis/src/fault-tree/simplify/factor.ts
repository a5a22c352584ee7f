import type { Gate, Literal } from "../fault-tree.ts";
import { dual, type Kind, partsAs } from "./parts.ts";
import type { Rewriting } from "./rewrite.ts";
import type { TreeWriter } from "./tree-writer.ts";

/**
 * Takes out what inputs that no other gate needs have in common: "a with b, or a with c" is a with "b or c"
 * (distributivity). What most of them have is taken out first.
 */
export function factor({ gate, writer, isOwn }: Rewriting): Gate {
  if (gate.kind !== "all" && gate.kind !== "any") return gate;
  const { kind } = gate;
  const termsWith = new Map<Literal, Term[]>();
  for (const input of gate.inputs) {
    const parts = isOwn(input) ? partsAs(dual(kind), input, writer.gateOf(input)) : undefined;
    for (const part of parts ?? []) {
      const terms = termsWith.get(part) ?? [];
      termsWith.set(part, terms);
      terms.push({ input, parts: parts ?? [] });
    }
  }
  const isTaken = new Set<Literal>();
  const taken: Literal[] = [];
  const mostCommonFirst = [...termsWith.values()].sort((a, b) => b.length - a.length);
  for (const all of mostCommonFirst) {
    const terms = all.filter(({ input }) => !isTaken.has(input));
    if (terms.length < 2) continue;
    for (const { input } of terms) isTaken.add(input);
    taken.push(takeOut(terms, kind, writer));
  }
  return { kind, inputs: [...gate.inputs.filter((input) => !isTaken.has(input)), ...taken] };
}

/** An input of a gate, and what it is put together from. */
type Term = { readonly input: Literal; readonly parts: readonly Literal[] };

/** What terms have in common, with what any of them has besides. */
function takeOut(terms: readonly Term[], kind: Kind, writer: TreeWriter): Literal {
  const all = terms.map(({ parts }) => new Set(parts));
  const shared = new Set(terms[0].parts.filter((part) => all.every((parts) => parts.has(part))));
  const rests = terms.map(({ parts }) =>
    writer.write({ kind: dual(kind), inputs: parts.filter((part) => !shared.has(part)) }),
  );
  const rest = writer.write({ kind, inputs: rests });
  return writer.write({ kind: dual(kind), inputs: [...shared, rest] });
}
