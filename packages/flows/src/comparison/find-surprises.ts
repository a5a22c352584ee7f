import type { Answer } from "@mainstay/plan";
import type { Declared } from "./declared.ts";
import type { FindAnswer } from "./find-answer.ts";
import type { Relation, RelationPort } from "./relation.ts";

/** A connection that the plan does not declare: from whom to whom, on which ports, and what was said of it. */
export type Surprise = {
  readonly relation: Relation;
  /** The ports that nobody answered for; none where all are answered. */
  readonly asked: readonly RelationPort[];
  readonly declared: Declared;
  readonly answers: readonly Answer[];
};

/**
 * The relations that a plan does not declare, though it has an element at one of their ends. Connections that only failed are no
 * dependency, and are told with the failing ones.
 */
export function findSurprises(
  relations: readonly { readonly relation: Relation; readonly declared: Declared }[],
  findAnswer: FindAnswer,
): readonly Surprise[] {
  const surprises: Surprise[] = [];
  for (const { relation, declared } of relations) {
    const { from, to, ports } = relation;
    if (declared.kind === "direct" || declared.kind === "implied") continue;
    if (from.elements.length === 0 && to.elements.length === 0) continue;
    const answers = new Set<Answer>();
    const asked = ports.filter((seen) => {
      if (seen.connections <= seen.failed) return false;
      const answer = findAnswer({ about: "surprise", from, to, port: seen.port });
      if (answer !== undefined) answers.add(answer);
      return answer === undefined;
    });
    if (asked.length + answers.size === 0) continue;
    surprises.push({ relation, asked, declared, answers: [...answers] });
  }
  return surprises;
}
