import { addDays, addMonths, daysBetween } from "@mainstay/plan";
import { dayOf, type Inspection } from "../inspection.ts";
import type { DueItem } from "./due-item.ts";

/** So many months documents are taken to hold (house rule; ISO 22301, 8.2.1 and 8.6 ask for planned intervals). */
const months = 12;
/** So many days after its end an incident is gone through, while people remember (house rule). */
const daysAfterIncident = 14;

/** What is to be gone through again: impact analyses that count, procedures, call trees, and incidents that have ended (SPEC 8.5). */
export function* reviews({ plan, analysisOf, assessmentOf }: Inspection): Generator<DueItem> {
  for (const analysis of plan.impactAnalyses) {
    const { id, name, element, expires } = analysis;
    const day = dayOf(analysis);
    if (analysisOf(element) !== analysis || day === undefined) continue;
    const criticality = assessmentOf(element)?.criticality;
    const yearly = addMonths(day, months);
    const due = expires !== undefined && expires < yearly ? expires : yearly;
    yield {
      kind: "review",
      collection: "impactAnalyses",
      id,
      name,
      due,
      cadence: Math.max(1, daysBetween(day, due)),
      ...(criticality === undefined ? {} : { criticality }),
      why: due === yearly ? `it is of ${day}` : `it is of ${day} and expires on ${due}`,
    };
  }
  for (const { id, name, reviewed } of plan.sops) {
    yield { kind: "review", collection: "sops", id, name, ...yearlyFrom(reviewed, "reviewed") };
  }
  for (const { id, name, tested } of plan.callTrees) {
    yield { kind: "review", collection: "callTrees", id, name, ...yearlyFrom(tested, "tested") };
  }
  for (const { id, name, ended, reviewed } of plan.incidents) {
    if (ended === undefined || reviewed !== undefined) continue;
    const due = addDays(ended.slice(0, 10), daysAfterIncident);
    const why = `it ended on ${ended.slice(0, 10)} and nobody has gone through it`;
    yield {
      kind: "review",
      collection: "incidents",
      id,
      name,
      due,
      cadence: daysAfterIncident,
      why,
    };
  }
}

function yearlyFrom(
  last: string | undefined,
  done: string,
): Pick<DueItem, "due" | "cadence" | "why"> {
  if (last === undefined) return { cadence: 365, why: `never ${done}` };
  const due = addMonths(last, months);
  return { due, cadence: daysBetween(last, due), why: `last ${done} on ${last}` };
}
