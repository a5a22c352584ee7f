import { type FaultTree, type Literal, nodeOf } from "../fault-tree.ts";
import { countUses } from "./count-uses.ts";
import { dual, type Kind, partsAs } from "./parts.ts";
import { type Rewriting, rewrite } from "./rewrite.ts";
import type { TreeWriter } from "./tree-writer.ts";

/** Takes out what inputs that nothing else needs have in common: "a with b, or a with c" is a with "b or c" (distributivity). */
export function factor(tree: FaultTree): FaultTree {
  const uses = countUses(tree);
  return rewrite(tree, ({ gate, oldInputs, writer }: Rewriting) => {
    if (gate.kind !== "all" && gate.kind !== "any") return writer.write(gate);
    const { kind } = gate;
    const terms: Term[] = gate.inputs.map((input, at) => {
      const isOwn = uses[nodeOf(oldInputs[at])] === 1;
      const parts = isOwn ? partsAs(dual(kind), input, writer.gateOf(input)) : undefined;
      return { input, parts: parts && new Set(parts) };
    });
    return writer.write({ kind, inputs: takeOut(kind, terms, writer) });
  });
}

/** An input of a gate, and its parts if it may be taken apart. */
type Term = { readonly input: Literal; readonly parts: ReadonlySet<Literal> | undefined };

function takeOut(kind: Kind, terms: readonly Term[], writer: TreeWriter): readonly Literal[] {
  const common = mostCommon(terms);
  if (common === undefined) return terms.map(({ input }) => input);
  const shares: ReadonlySet<Literal>[] = [];
  const others: Term[] = [];
  for (const term of terms) {
    if (term.parts?.has(common)) shares.push(term.parts);
    else others.push(term);
  }
  const shared = [...shares[0]].filter((part) => shares.every((parts) => parts.has(part)));
  const rests = shares.map((parts) =>
    writer.write({
      kind: dual(kind),
      inputs: [...parts].filter((part) => !shared.includes(part)),
    }),
  );
  const rest = writer.write({ kind, inputs: rests });
  const taken = writer.write({ kind: dual(kind), inputs: [...shared, rest] });
  return [...takeOut(kind, others, writer), taken];
}

function mostCommon(terms: readonly Term[]): Literal | undefined {
  const counts = new Map<Literal, number>();
  for (const { parts } of terms)
    for (const part of parts ?? []) counts.set(part, (counts.get(part) ?? 0) + 1);
  let most: Literal | undefined;
  for (const [part, count] of counts)
    if (count > 1 && count > (most === undefined ? 1 : (counts.get(most) ?? 0))) most = part;
  return most;
}
