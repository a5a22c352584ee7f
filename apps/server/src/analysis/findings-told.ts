import { type Finding, findingsOf } from "@mainstay/analysis";
import { nothingUnseen, type Unseen } from "../people/withheld/unseen.ts";
import { findingsIn, inspected } from "./assessed.ts";
import type { Subject } from "./subject.ts";
import { subjectWithout } from "./subject-without.ts";

/** The rule that looks at injects: what a strategy takes away may be what one of them names. */
const rule = "strategy-not-possible";

/** What the rules find on a day in a plan without what whoever asks is still to be told. What does not look at injects is found once for all. */
export function findingsTold(
  whole: Subject,
  { today, unseen = nothingUnseen }: { readonly today: string; readonly unseen?: Unseen },
): readonly Finding[] {
  const found = findingsIn(subjectWithout(whole, { ...unseen, injects: [] }).plan, today);
  const first = found.findIndex((finding) => finding.rule === rule);
  if (first < 0 || unseen.injects.length === 0) return found;
  const seen = inspected(subjectWithout(whole, unseen).plan, today);
  return [
    ...found.slice(0, first),
    ...findingsOf(seen, { only: rule }),
    ...found.slice(first).filter((finding) => finding.rule !== rule),
  ];
}
