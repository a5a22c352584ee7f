import type { ElementId, Exercise } from "@mainstay/plan";
import { graphOf } from "../graph/graph-of.ts";
import { idOf } from "../graph/graph.ts";
import { worstBelow } from "../graph/worst-below.ts";
import type { Inspection } from "../inspection.ts";
import { lastExercises } from "../validation.ts";
import { lengthOf, named } from "../wording.ts";
import type { Concern } from "./due-item.ts";
import type { Change } from "./last-changes.ts";

/** What an element was last proven by, and what was changed after that. */
type Proven = { readonly proof: Exercise | undefined; readonly changed: Change | undefined };

/** Of an element and its proof, what speaks for rehearsing it before others: failures, changes, gaps (SPEC 8.8). */
export function concernsIn(
  inspection: Inspection,
): (element: ElementId, proven: Proven) => readonly Concern[] {
  const { plan, cascadeOf } = inspection;
  const failures = lastExercises(plan, { cascadeOf, result: "failed" });
  const gapBelow = gapsBelow(inspection);
  return (element, { proof, changed }) => {
    const failure = failures.get(element);
    return [
      ...(failure !== undefined && failure.date > (proof?.date ?? "")
        ? [failedSince(failure)]
        : []),
      ...(proof === undefined || changed === undefined
        ? []
        : [changedSince(inspection, element, { changed, proof })]),
      ...gapBelow(element),
    ];
  };
}

function failedSince(failure: Exercise): Concern {
  return {
    kind: "failed",
    record: `exercises/${failure.id}`,
    why: `${named(failure)} reached it and failed on ${failure.date}`,
  };
}

function changedSince(
  { plan, elementById, nameOf }: Inspection,
  element: ElementId,
  { changed: { record, on }, proof }: { readonly changed: Change; readonly proof: Exercise },
): Concern {
  const changed = elementById.get(record.replace("elements/", ""));
  const sop = plan.sops.find(({ id }) => record === `sops/${id}`);
  const what =
    changed === undefined
      ? `its procedure ${named(sop ?? { id: record, name: record })}`
      : changed.id === element
        ? "it"
        : `${nameOf(changed.id)}, which it rests on,`;
  const why = `${what} changed on ${on}, after ${named(proof)} proved it on ${proof.date}`;
  return { kind: "changed", record, why };
}

/** A gap of which nobody knows how long it is weighs less than any that is known. */
const unknownGap = 0.5;

/** The longest gap in time among what an element rests on, itself included. */
function gapsBelow({
  plan,
  assessmentOf,
  nameOf,
}: Inspection): (element: ElementId) => readonly Concern[] {
  const graph = graphOf(plan);
  const gaps = new Float64Array(graph.size);
  for (let node = 0; node < graph.size; node++) {
    const time = assessmentOf(idOf(graph, node))?.gap?.time;
    gaps[node] = time === undefined ? 0 : time === "unknown" ? unknownGap : time;
  }
  const worst = worstBelow(graph, gaps);
  return (element) => {
    const node = worst[graph.nodeOf.get(element) ?? -1] ?? -1;
    if (node === -1) return [];
    const slow = idOf(graph, node);
    const it = slow === element ? "it" : `${nameOf(slow)}, which it rests on,`;
    const why =
      gaps[node] === unknownGap
        ? `nobody knows how fast ${it} can be restored`
        : `${it} takes ${lengthOf(gaps[node])} longer to restore than is asked`;
    return [{ kind: "gap", record: `elements/${slow}`, why }];
  };
}
