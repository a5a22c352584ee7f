import type { Answer, Difference } from "@mainstay/plan";
import { namesOfEnd, type PlacedEnd } from "./placed-end.ts";

/** A difference that somebody may have answered already. */
type Asked = {
  readonly about: Difference;
  /** Absent for what is about whoever it is. */
  readonly from?: PlacedEnd;
  readonly to: PlacedEnd;
  /** Absent for what is about every port. */
  readonly port?: number;
};

/** Finds what was said of a difference; of several answers the last in the plan counts. */
export type FindAnswer = (asked: Asked) => Answer | undefined;

/**
 * The answers of a plan that hold on a day, `YYYY-MM-DD`; those whose time is over are asked again. `hosts` are the names by which ends that
 * were observed are called, in lower case: what is said of one of these is not said of another that shares its address.
 */
export function findAnswerIn(
  answers: readonly Answer[],
  today: string,
  hosts: ReadonlySet<string> = new Set(),
): FindAnswer {
  const isOther = (name: string): boolean => !hosts.has(name.toLowerCase());
  const holding = new Map<string, Answer[]>();
  for (const answer of answers) {
    if (answer.until !== undefined && answer.until < today) continue;
    const key = keyOf(answer.about, answer.from, answer.to);
    holding.set(key, [...(holding.get(key) ?? []), answer]);
  }
  if (holding.size === 0) return () => undefined;
  return ({ about, from, to, port }) => {
    const others = [...namesOfEnd(to, isOther), anybody];
    for (const one of [...(from === undefined ? [] : namesOfEnd(from, isOther)), anybody]) {
      for (const other of others) {
        const found = holding
          .get(keyOf(about, one, other))
          ?.findLast((answer) => answer.port === undefined || answer.port === port);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  };
}

const anybody = "*";

function keyOf(about: Difference, from = anybody, to = anybody): string {
  return `${about}\n${from.toLowerCase()}\n${to.toLowerCase()}`;
}
