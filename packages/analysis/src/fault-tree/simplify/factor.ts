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
  let terms = gate.inputs.map((input): Term => {
    const parts = isOwn(input) ? partsAs(dual(kind), input, writer.gateOf(input)) : undefined;
    return { input, parts: new Set(parts) };
  });
  const taken: Literal[] = [];
  for (let common = mostCommon(terms); common !== undefined; common = mostCommon(terms)) {
    const part = common;
    const having = terms.filter(({ parts }) => parts.has(part)).map(({ parts }) => parts);
    taken.push(takeOut(having, kind, writer));
    terms = terms.filter(({ parts }) => !parts.has(part));
  }
  return { kind, inputs: [...terms.map(({ input }) => input), ...taken] };
}

/** An input of a gate, and its parts as far as it may be taken apart. */
type Term = { readonly input: Literal; readonly parts: ReadonlySet<Literal> };

function mostCommon(terms: readonly Term[]): Literal | undefined {
  const counts = new Map<Literal, number>();
  let most: Literal | undefined;
  let highest = 1;
  for (const { parts } of terms) {
    for (const part of parts) {
      const count = (counts.get(part) ?? 0) + 1;
      counts.set(part, count);
      if (count <= highest) continue;
      highest = count;
      most = part;
    }
  }
  return most;
}

/** What terms have in common, with what any of them has besides. */
function takeOut(terms: readonly ReadonlySet<Literal>[], kind: Kind, writer: TreeWriter): Literal {
  const shared = [...terms[0]].filter((part) => terms.every((parts) => parts.has(part)));
  const rests = terms.map((parts) => {
    const inputs = [...parts].filter((part) => !shared.includes(part));
    return writer.write({ kind: dual(kind), inputs });
  });
  return writer.write({
    kind: dual(kind),
    inputs: [...shared, writer.write({ kind, inputs: rests })],
  });
}
