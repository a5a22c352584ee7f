import type { Answer, ElementId } from "@mainstay/plan";
import { wasUsed } from "../book/was-used.ts";
import { areaEnd, type DarkAreaRule, isOfArea } from "./dark-area-rules.ts";
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
  /** The functions that rest on who connects: why it matters. */
  readonly functions: readonly ElementId[];
};

/** The functions that rest on elements. */
export type FunctionsOn = (elements: readonly ElementId[]) => readonly ElementId[];

/**
 * The relations that a plan does not declare, though it has an element at one of their ends. Connections that only failed are no
 * dependency, and are told with the failing ones. What was said of a dark area or a third party is said of each use of it. What is asked
 * comes first, and of it what stands under most functions.
 */
export function findSurprises(
  relations: readonly { readonly relation: Relation; readonly declared: Declared }[],
  {
    findAnswer,
    functionsOn,
    darkAreas,
  }: {
    readonly findAnswer: FindAnswer;
    readonly functionsOn: FunctionsOn;
    readonly darkAreas: readonly DarkAreaRule[];
  },
): readonly Surprise[] {
  const surprises: Surprise[] = [];
  const answerOfParty = ({ from, to, scope }: Relation, { port }: RelationPort) =>
    scope === "third-party" ? findAnswer({ about: "third-party", from, to, port }) : undefined;
  const answerOfArea = ({ from, scope }: Relation, seen: RelationPort): Answer | undefined => {
    if (scope !== "internal") return undefined;
    for (const rule of darkAreas) {
      if (!isOfArea(rule, seen)) continue;
      const answer = findAnswer({ about: "dark-area", from, to: areaEnd(rule) });
      if (answer !== undefined) return answer;
    }
    return undefined;
  };
  for (const { relation, declared } of relations) {
    const { from, to, ports } = relation;
    if (declared.kind === "direct" || declared.kind === "implied") continue;
    if (from.elements.length === 0 && to.elements.length === 0) continue;
    const answers = new Set<Answer>();
    const asked = ports.filter((seen) => {
      if (!wasUsed(seen)) return false;
      const answer =
        findAnswer({ about: "surprise", from, to, port: seen.port }) ??
        answerOfArea(relation, seen) ??
        answerOfParty(relation, seen);
      if (answer !== undefined) answers.add(answer);
      return answer === undefined;
    });
    if (asked.length + answers.size === 0) continue;
    const functions = functionsOn(from.elements);
    surprises.push({ relation, asked, declared, answers: [...answers], functions });
  }
  return surprises.toSorted(
    (one, other) =>
      Number(other.asked.length > 0) - Number(one.asked.length > 0) ||
      other.functions.length - one.functions.length ||
      other.relation.connections - one.relation.connections,
  );
}
