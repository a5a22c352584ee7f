import type { Problem } from "../../problem.ts";
import type { Subject } from "../subject.ts";

/** What is wrong with an element that needs itself. */
export function ownTargetWords(id: string): string {
  return `needs \`${id}\`, which is the element itself: name what it rests on, or take this out`;
}

/** No element is its own target; that elements need each other in a ring is legal (continuity-model §1 and §2). */
export function* ownTarget({ plan }: Subject): Generator<Problem> {
  for (const [at, { id, needs = [] }] of plan.elements.entries()) {
    for (const [position, { targets }] of needs.entries()) {
      const own = targets.indexOf(id);
      if (own < 0) continue;
      yield {
        id: "own-target",
        path: ["elements", at, "needs", position, "targets", own],
        message: ownTargetWords(id),
      };
    }
  }
}
