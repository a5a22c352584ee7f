import type { Answer, ElementId } from "@mainstay/plan";
import { wasUsed } from "../book/was-used.ts";
import type { Declared } from "./declared.ts";
import type { FindAnswer } from "./find-answer.ts";
import type { FunctionsOn } from "./find-surprises.ts";
import type { Relation, RelationPort } from "./relation.ts";

/** A connection that fails: on which port, how often of how many, and whether it ever succeeded. */
export type Failing = {
  readonly relation: Relation;
  readonly declared: Declared;
  readonly port: RelationPort;
  /** From 0 to 1. */
  readonly share: number;
  /** Whether it was used beside that, while it was watched. */
  readonly everSucceeded: boolean;
  readonly answer?: Answer;
  /** The functions that rest on who connects. */
  readonly functions: readonly ElementId[];
};

/** What fails now and then fails everywhere; from this share on, and so many times, somebody should know. */
const [notableShare, notableTimes] = [0.05, 3];

/** The connections that never succeed, or fail notably often, those that fail most often first. */
export function findFailing(
  relations: readonly { readonly relation: Relation; readonly declared: Declared }[],
  {
    findAnswer,
    functionsOn,
  }: { readonly findAnswer: FindAnswer; readonly functionsOn: FunctionsOn },
): readonly Failing[] {
  const failing: Failing[] = [];
  for (const { relation, declared } of relations) {
    const { from, to } = relation;
    for (const port of relation.ports) {
      if (port.failed === 0) continue;
      const share = port.failed / port.connections;
      const everSucceeded = wasUsed(port);
      if (everSucceeded && (share < notableShare || port.failed < notableTimes)) continue;
      const answer = findAnswer({ about: "failing", from, to, port: port.port });
      failing.push({
        relation,
        declared,
        port,
        share,
        everSucceeded,
        functions: functionsOn(from.elements),
        ...(answer === undefined ? {} : { answer }),
      });
    }
  }
  return failing.toSorted((one, other) => other.port.failed - one.port.failed);
}
