import { toResponseDocument } from "@mainstay/api";
import { exerciseReport, incidentReport } from "@mainstay/reports";
import { nothingUnseen } from "../people/withheld/unseen.ts";
import type { ForWhom, ReportQuestion, ResponseQuestion } from "./questions.ts";
import type { Subject } from "./subject.ts";
import { subjectWithout } from "./subject-without.ts";

/** The answer to a question about an exercise or incident and its journal; undefined where the plan has no such one. */
export function answerAboutOccasion(
  subject: Subject,
  question: (ResponseQuestion | ReportQuestion) & ForWhom,
): string | undefined {
  if (question.about === "report") return reportOf(subject, question);
  const { plan } = subjectWithout(subject, question.unseen);
  const incident = plan.incidents.find(({ id }) => id === question.incident);
  if (incident === undefined) return undefined;
  return JSON.stringify(toResponseDocument(plan, incident, question));
}

function reportOf(
  whole: Subject,
  {
    occasion,
    journal,
    calls,
    heldCalls,
    approval,
    now,
    unseen = nothingUnseen,
  }: ReportQuestion & ForWhom,
): string | undefined {
  const { plan, revision } = subjectWithout(whole, unseen);
  const made = { at: now, revision };
  if (occasion.collection === "incidents") {
    const incident = plan.incidents.find(({ id }) => id === occasion.id);
    return incident && incidentReport(plan, { incident, journal, calls }, made);
  }
  const exercise = plan.exercises.find(({ id }) => id === occasion.id);
  if (exercise === undefined) return undefined;
  const withheld = unseen.injects.includes(exercise.id)
    ? whole.plan.exercises.find(({ id, injects = [] }) => id === exercise.id && injects.length > 0)
    : undefined;
  return exerciseReport(plan, { exercise, approval, journal, calls, heldCalls, withheld }, made);
}
