import { incidentHappening, respond } from "@mainstay/analysis";
import {
  type Incident,
  type JournalEntry,
  minutesAfter,
  Money,
  type Plan,
  standingEntries,
} from "@mainstay/plan";
import type { Html, Value } from "../html/html.ts";
import { type Made, reportPage } from "../html/report-page.ts";
import { actionsPart } from "../parts/actions-part.ts";
import { namesOf } from "../parts/names.ts";
import { facts, listed, tabled, told } from "../parts/pieces.ts";
import { timeline } from "../parts/timeline.ts";
import { callsPart } from "../parts/calls-part.ts";
import { decisionsPart } from "../parts/decisions-part.ts";
import { messagesPart } from "../parts/messages-part.ts";
import type { ReportedCall } from "../parts/reported-call.ts";
import { tasksPart } from "../parts/tasks-part.ts";
import { dayWords, durationWords, instantWords, spanWords } from "../parts/words.ts";
import { outagesPart } from "./outages-part.ts";

/** An incident and what was written while it went on. */
export type Recorded = {
  readonly incident: Incident;
  readonly journal: readonly JournalEntry[];
  /** The calls that were part of it. */
  readonly calls: readonly ReportedCall[];
};

/**
 * What an incident was, what it did and what was learnt from it, as a page for whoever has no account (ISO 22301, 8.4 and 10.1). The
 * plan is completed; what goes on still is told as it stands when the report is made.
 */
export function incidentReport(
  plan: Plan,
  { incident, journal, calls }: Recorded,
  made: Made,
): string {
  const { began, scope, userImpact, description, cause, reviewed } = incident;
  const ended = incident.ended ?? standingEntries(journal, "ended").at(-1)?.at;
  const now = ended ?? made.at;
  const happening = incidentHappening(plan, incident, { journal, now });
  return reportPage(
    plan,
    {
      title: incident.name,
      about: `${incident.kind === "near-miss" ? "A near miss" : "An incident"}, ${standing(ended, reviewed)}`,
      parts: [
        facts([
          ["Began", instantWords(began)],
          ["Severity", incident.severity],
          ["Led by", incident.leader && namesOf(plan).person(incident.leader)],
          ...moments(incident),
          ["Ended", ended && `${instantWords(ended)}, after ${spanWords(began, ended)}`],
          ["Scope", scope],
          ["Cost", incident.cost && Money.encode({ ...incident.cost })],
          ["Kind of cause", incident.causeClass],
          ["Reviewed", reviewed && dayWords(reviewed)],
        ]),
        told("What happened", description),
        told("What users felt", userImpact),
        lossesPart(plan, { ...incident, disruptions: happening.losses }),
        outagesPart(plan, respond(plan, happening).outages, { ...happening, began }),
        achievedPart(plan, incident),
        toldPart(incident),
        told("What it came from", cause),
        listed("What was done", incident.actionsTaken),
        listed("What worked", incident.worked),
        listed("What surprised", incident.surprised),
        listed("Assumptions that were wrong", incident.wrong),
        listed("What comes next", incident.nextSteps),
        actionsPart(
          plan,
          plan.actions.filter((action) => action.incident === incident.id),
        ),
        decisionsPart(journal),
        tasksPart(plan, journal),
        messagesPart(journal),
        ...callsPart(plan, calls),
        timeline(plan, journal),
      ],
    },
    made,
  );
}

/** When it was noticed, declared, answered and restored, each with how long that was after it began. */
function moments({ began, ...incident }: Incident): readonly (readonly [string, Value])[] {
  const named = [
    ["Noticed", incident.detected],
    ["Declared", incident.declared],
    ["Procedures began", incident.activated],
    ["What was lost worked again", incident.restored],
  ] as const;
  return named.map(([name, at]) => [
    name,
    at && `${instantWords(at)}, after ${spanWords(began, at)}`,
  ]);
}

function toldPart({ told: outside = [] }: Incident): Html | undefined {
  return tabled(
    "Who outside was told",
    ["Who", "When", "What"],
    outside.map(({ who, at, what }) => [who, instantWords(at), what ?? "–"]),
  );
}

function standing(ended: string | undefined, reviewed: string | undefined): string {
  if (ended === undefined) return "which goes on";
  return reviewed === undefined ? "not reviewed yet" : "reviewed";
}

function lossesPart(plan: Plan, { began, disruptions }: Incident): Html | undefined {
  const { element } = namesOf(plan);
  return tabled(
    "What was lost",
    ["What", "From", "How long", "What was left"],
    disruptions.map(({ element: id, at = 0, lasts, level = 0 }) => [
      element(id),
      instantWords(minutesAfter(began, at)),
      lasts === undefined ? "not reported back" : durationWords(lasts),
      level === 0 ? "nothing" : `${Math.round(level * 100)} %`,
    ]),
  );
}

function achievedPart(plan: Plan, { achieved = [] }: Incident): Html | undefined {
  const { element } = namesOf(plan);
  const claims = new Map(plan.elements.map(({ id, recovery }) => [id, recovery?.time]));
  return tabled(
    "How long it took to come back",
    ["What", "Took", "The plan says", "Data as old as"],
    achieved.map(({ element: id, time, point }) => {
      const claim = claims.get(id);
      return [
        element(id),
        durationWords(time),
        claim === undefined ? "nothing" : durationWords(claim),
        point === undefined ? "–" : durationWords(point),
      ];
    }),
  );
}
