import { earlier, type ElementId } from "@mainstay/plan";
import { type Issue, startOf } from "../issue.ts";
import { type Placing, placeIssue } from "../placing.ts";
import type { Played, Stage } from "./live-scenario.ts";
import { lengthFrom } from "./planned-length.ts";
import { remainingLevel } from "./remaining-level.ts";

/** What an open issue does to the elements of a plan. A start that lies ahead, by a clock that is slow, counts as now. */
export function playIssue(issue: Issue, { known, question }: Stage): Played {
  const { id, service, classification } = issue;
  const began = earlier(startOf(issue), question.now);
  const placings = placeIssue(issue);
  if (placings.length === 0) {
    const why = "the catalog has no such service";
    return { began, disruptions: [], unplaced: [{ issue: id, service, why }] };
  }
  const remaining = remainingLevel(issue);
  const length = lengthFrom(question, began, classification);
  const found = placings.map((placing) => ({ placing, hits: hitsOf(placing, known) }));
  return {
    began,
    disruptions: found.flatMap(({ placing, hits }) =>
      hits.map(({ element, note }) => ({
        element,
        level: remaining.level,
        lasts: length.lasts,
        issue: id,
        service,
        why: {
          element: `${placing.why}${note}`,
          level: remaining.why,
          lasts: length.why,
          at: startWords(issue),
        },
      })),
    ),
    unplaced: found
      .filter(({ hits }) => hits.length === 0)
      .map(({ placing: { whole } }) => ({
        issue: id,
        service,
        why: `the plan has no element \`${whole}\``,
      })),
  };
}

function startWords({ saidStart, start }: Issue): string {
  return saidStart !== undefined && saidStart < start
    ? "the start that the posts tell, earlier than the one it is filed with"
    : "the start it is filed with";
}

/** The elements of the plan that a placing means: its parts, or the whole service where the plan has none of them. */
function hitsOf(
  { elements, whole }: Placing,
  known: Stage["known"],
): readonly { readonly element: ElementId; readonly note: string }[] {
  const parts = elements.flatMap((id) => known.get(id) ?? []);
  if (parts.length > 0) return parts.map((element) => ({ element, note: "" }));
  const element = known.get(whole);
  if (element === undefined) return [];
  const note = `; the plan has no ${elements.join(" or ")}, so it counts for the whole`;
  return [{ element, note }];
}
