import { isDiscussed } from "@mainstay/analysis";
import type { Exercise, Incident, Plan, Strategy } from "@mainstay/plan";
import type { Found } from "./found.ts";
import { longerThanSaid } from "./longer-than-said.ts";

/** What an incident has shown that something could be done about. */
export function findingsOfIncident(plan: Plan, incident: Incident): readonly Found[] {
  const { wrong = [], surprised = [], nextSteps = [], cause, achieved = [] } = incident;
  const on = (incident.ended ?? incident.began).slice(0, 10);
  const occasion = { on, lost: lostIn(incident.disruptions) };
  return [
    ...[...nextSteps, ...wrong, ...surprised].map((words) => ({ words })),
    ...(cause === undefined ? [] : [{ words: cause }]),
    ...achieved.flatMap((one) => longerThanSaid(plan, one, occasion)),
  ];
}

/**
 * What an exercise has shown that something could be done about: the goals that it missed, with what was seen; what took longer than the
 * plan says, unless it was only talked through; what is to be better; and if it failed, what was approved for its scenario and is not
 * carried out.
 */
export function findingsOfExercise(plan: Plan, exercise: Exercise): readonly Found[] {
  const { goals = [], improvements = [], result, scenario, date } = exercise;
  const { disruptions } = plan.scenarios.find(({ id }) => id === scenario) ?? {};
  const occasion = { on: date, lost: lostIn(disruptions) };
  const isFor = ({ status, scenarios = [] }: Strategy) =>
    status === "approved" && scenarios.includes(scenario);
  return [
    ...goals.flatMap(missed),
    ...goals.flatMap(({ element, measured }) =>
      isDiscussed(exercise) || element === undefined || measured === undefined
        ? []
        : longerThanSaid(plan, { element, time: measured }, occasion),
    ),
    ...improvements.map((words) => ({ words })),
    ...(result === "failed" ? plan.strategies.filter(isFor).map(notCarriedOut) : []),
  ];
}

function lostIn(disruptions: Incident["disruptions"] = []): ReadonlySet<string> {
  return new Set(disruptions.map(({ element }) => element));
}

type Goal = NonNullable<Exercise["goals"]>[number];

function missed({ what, result, note, element }: Goal): readonly Found[] {
  if (result === undefined || result === "passed") return [];
  const came = result === "failed" ? "failed" : "was not tested";
  return [
    {
      words: note === undefined ? `${what}: ${came}` : `${what}: ${came}. ${note}`,
      ...(element === undefined ? {} : { about: `elements/${element}` }),
    },
  ];
}

function notCarriedOut({ id, name, changes = [] }: Strategy): Found {
  return {
    words: `${name}: approved, and not carried out`,
    about: `strategies/${id}`,
    changes: [...changes, { put: `strategies/${id}/status`, value: "implemented" }],
  };
}
