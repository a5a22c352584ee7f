import type { Answer, ElementId } from "@mainstay/plan";
import type { FindAnswer } from "./find-answer.ts";
import type { PlacedEnd } from "./placed-end.ts";

/** An element that was seen to lean on something: whether the plan says so, and what was said of its not doing so. */
export type Leaning = {
  readonly element: ElementId;
  /** Whether it rests on it in the plan, or is of it itself. */
  readonly declares: boolean;
  readonly answer?: Answer;
};

/** What elements lean on: as an answer names it. */
type LeantOn = {
  readonly about: "dark-area" | "third-party";
  readonly to: PlacedEnd;
  readonly findAnswer: FindAnswer;
};

/** Each of these elements with whether it declares what it leans on, and the answer where it does not. */
export function leaningOf(
  elements: readonly ElementId[],
  { declaring, about, to, findAnswer }: LeantOn & { readonly declaring: ReadonlySet<ElementId> },
): readonly Leaning[] {
  return elements.map((element) => {
    if (declaring.has(element)) return { element, declares: true };
    const answer = findAnswer({ about, from: { name: element, elements: [element] }, to });
    return { element, declares: false, ...(answer === undefined ? {} : { answer }) };
  });
}

/** Those who neither declare what they lean on nor have an answer: they are asked about. */
export function silentOf(leaning: readonly Leaning[]): readonly ElementId[] {
  return leaning
    .filter(({ declares, answer }) => !declares && answer === undefined)
    .map(({ element }) => element);
}

/** What was said of those who lean on something, and of all of it. */
export function answersOf(
  leaning: readonly Leaning[],
  whole: Answer | undefined,
): readonly Answer[] {
  const all = [whole, ...leaning.map(({ answer }) => answer)];
  return [...new Set(all.filter((answer) => answer !== undefined))];
}
