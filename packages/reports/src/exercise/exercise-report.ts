import { exerciseClock, type HeldCall, isAttendanceNoted } from "@mainstay/analysis";
import type { Exercise, JournalEntry, Plan } from "@mainstay/plan";
import { html, type Html } from "../html/html.ts";
import { type Made, reportPage } from "../html/report-page.ts";
import { actionsPart } from "../parts/actions-part.ts";
import { callsPart } from "../parts/calls-part.ts";
import { decisionsPart } from "../parts/decisions-part.ts";
import { namesOf } from "../parts/names.ts";
import { facts, listed, tabled, told } from "../parts/pieces.ts";
import type { ReportedCall } from "../parts/reported-call.ts";
import { tasksPart } from "../parts/tasks-part.ts";
import { timeline } from "../parts/timeline.ts";
import { dayWords, durationWords, instantWords, spanWords } from "../parts/words.ts";
import { approvalFacts, type GivenApproval } from "./approval-facts.ts";
import { goalsPart } from "./goals-part.ts";
import { injectsPart, injectsTitle } from "./injects-part.ts";
import { pointsPart } from "./points-part.ts";

/** An exercise and what was written while it went on. */
export type Rehearsed = {
  readonly exercise: Exercise;
  readonly approval?: GivenApproval | undefined;
  readonly journal: readonly JournalEntry[];
  /** The calls that were part of it. */
  readonly calls: readonly ReportedCall[];
  /** Calls that may show how it was prepared. */
  readonly heldCalls: readonly HeldCall[];
  /** The exercise with the injects that whoever reads is still to be told, where `exercise` is without them. */
  readonly withheld?: Exercise | undefined;
};

const methodWords: Readonly<Record<NonNullable<Exercise["method"]>, string>> = {
  tabletop: "Tabletop",
  walkthrough: "Walkthrough",
  drill: "Drill",
  functional: "Functional exercise",
  "full-scale": "Full-scale exercise",
  "fault-injection": "Live fault injection",
};

/** What was rehearsed, how it came out against its goals, and what was seen, as a page for whoever has no account (ISO 22398, 5.5). */
export function exerciseReport(
  plan: Plan,
  { exercise, approval, journal, calls, heldCalls, withheld }: Rehearsed,
  made: Made,
): string {
  const { method, date, facilitator, announced } = exercise;
  const { person } = namesOf(plan);
  const scenario = plan.scenarios.find(({ id }) => id === exercise.scenario);
  return reportPage(
    plan,
    {
      title: exercise.name,
      about: `${method === undefined ? "An exercise" : methodWords[method]}, ${standing(exercise)}`,
      parts: [
        facts([
          ["Scenario", scenario?.name ?? exercise.scenario],
          ["Day", dayWords(date)],
          ["Held", heldWords(journal)],
          ["Place", exercise.place],
          ["To last", exercise.lasts && durationWords(exercise.lasts)],
          ["Scope", exercise.scope],
          ["Led by", facilitator && person(facilitator)],
          ["Sponsor", exercise.sponsor && person(exercise.sponsor)],
          ["Suppliers that took part", involvedWords(plan, exercise)],
          ["Announced", announced === undefined ? undefined : announced ? "yes" : "no"],
          ...approvalFacts(exercise, approval, person),
          ["Broken off when", exercise.stopRule],
          ["Risk to the live service", exercise.risk],
          ["Reported to", reportedWords(exercise)],
        ]),
        told("What it was for", exercise.aim),
        told("Why this", exercise.why),
        listed("Assumptions that were put to the test", exercise.assumptions),
        told("What was rehearsed, and how it went", exercise.description),
        goalsPart(plan, exercise, journal),
        listed("What went well", exercise.strengths),
        listed("What is to be better", exercise.improvements),
        lossesPart(plan, exercise),
        participantsPart(plan, exercise),
        withheld === undefined
          ? injectsPart(exercise, journal)
          : told(
              injectsTitle,
              "What is still to come is withheld from those who play, until the exercise has a result.",
            ),
        decisionsPart(journal),
        tasksPart(plan, journal),
        ...callsPart(plan, calls),
        pointsPart(plan, withheld ?? exercise, {
          today: made.at.slice(0, 10),
          calls: heldCalls,
          toldTo: withheld && "players",
        }),
        actionsPart(
          plan,
          plan.actions.filter((action) => action.exercise === exercise.id),
        ),
        timeline(plan, journal),
      ],
    },
    made,
  );
}

function involvedWords(plan: Plan, { involved = [] }: Exercise): string | undefined {
  const { element } = namesOf(plan);
  return involved.length === 0 ? undefined : involved.map((id) => element(id)).join(", ");
}

function reportedWords({ reportedTo, reported }: Exercise): string | undefined {
  const words = [reportedTo, reported && dayWords(reported)].filter((one) => one !== undefined);
  return words.length === 0 ? undefined : words.join(", ");
}

function standing({ result }: Exercise): string {
  return result === undefined ? "without a result yet" : result;
}

function heldWords(journal: readonly JournalEntry[]): string | undefined {
  const { started, ended } = exerciseClock(journal);
  if (started === undefined) return undefined;
  const from = instantWords(started);
  return ended === undefined ? `from ${from}` : `from ${from}, for ${spanWords(started, ended)}`;
}

function lossesPart(plan: Plan, { scenario: id }: Exercise): Html | undefined {
  const { element } = namesOf(plan);
  const scenario = plan.scenarios.find((one) => one.id === id);
  return tabled(
    "What the scenario takes away",
    ["What", "After", "For how long"],
    (scenario?.disruptions ?? []).map(({ element: lost, at = 0, lasts }) => [
      element(lost),
      durationWords(at),
      lasts === undefined ? "until it is recovered" : durationWords(lasts),
    ]),
  );
}

function participantsPart(plan: Plan, exercise: Exercise): Html | undefined {
  const { participants = [] } = exercise;
  const { person } = namesOf(plan);
  if (!isAttendanceNoted(exercise))
    return tabled(
      exercise.result === undefined ? "Who is to take part" : "Who was to take part",
      ["Who", "As"],
      participants.map(({ person: id, as = "player" }) => [person(id), html`${as}`]),
    );
  return tabled(
    "Who took part",
    ["Who", "As", "Took part"],
    participants.map(({ person: id, as = "player", attended }) => [
      person(id),
      html`${as}`,
      html`${attended === undefined ? "not noted" : attended ? "yes" : "absent"}`,
    ]),
  );
}
