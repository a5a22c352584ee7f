import type { ElementId } from "@mainstay/plan";
import { isLostWithin } from "../../self-dependence.ts";
import type { Looked, Prepared } from "./looked.ts";
import { callWords, recentCalls } from "./recent-calls.ts";

/** Whether somebody was reached over a way that the scenario leaves, within a year before the exercise or on its day. */
export function backupCommunicationPoint(prepared: Prepared): Looked {
  const { calls, cascade } = prepared;
  const isLeft = (element: ElementId): boolean => !isLostWithin(cascade, element, 0, Infinity);
  for (const call of recentCalls(calls ?? [], prepared)) {
    const left = call.answeredBy.find(({ over }) => over.length > 0 && over.every(isLeft));
    if (left === undefined) continue;
    return {
      evidence: [
        {
          words: `A message over ${left.name}, which the scenario leaves, was answered in ${callWords(call)}.`,
          record: `calls/${call.id}`,
        },
      ],
      lacks: [],
    };
  }
  return {
    evidence: [],
    lacks: [
      calls === undefined
        ? "Nobody has noted that the backup communication was tested."
        : "No call within a year was answered over a channel of which is known that the scenario leaves it, and nobody has noted that the backup communication was tested.",
    ],
  };
}
