import {
  type Achieved,
  type Action,
  type ElementId,
  type Exercise,
  findRequirement,
  type Incident,
  type Plan,
  type Requirement,
  type ScenarioId,
} from "@mainstay/plan";
import { isDiscussed } from "../exercises/is-discussed.ts";
import type { Cascade } from "../results.ts";
import { scenariosOf } from "../self-dependence.ts";
import { simulate } from "../simulate.ts";

/** A later exercise or incident that shows that an action helped, on which day, and why it does. */
export type ActionProof = {
  readonly collection: "exercises" | "incidents";
  readonly id: string;
  readonly name: string;
  readonly on: string;
  readonly why: string;
};

/** What proves an action (SPEC 11.6), the earliest first. The plan is completed. */
export function proofsOfAction(plan: Plan, action: Action): readonly ActionProof[] {
  const since = sinceDay(plan, action);
  const subject = subjectOf(plan, action);
  const isLater = (day: string): boolean => since === undefined || day > since;
  const exercises = plan.exercises
    .filter(({ result, date }) => result === "passed" && isLater(date))
    .flatMap((exercise) => proofBy(plan, exercise, subject) ?? []);
  const incidents = plan.incidents
    .filter(({ kind, began }) => kind !== "near-miss" && isLater(began.slice(0, 10)))
    .flatMap((incident) => proofOf(plan, incident, subject) ?? []);
  return [...exercises, ...incidents].toSorted((one, other) =>
    one.on < other.on ? -1 : one.on > other.on ? 1 : 0,
  );
}

/** What an action is about, as what exercises rehearse and incidents hit. */
type Subject = {
  /** The exercise that found it: to pass its scenario is what its repetition is for. */
  readonly foundBy?: Exercise | undefined;
  readonly element?: ElementId | undefined;
  /** Of the element, what it needs: that is put to the test only where something of that is lost. */
  readonly requirement?: Requirement | undefined;
  readonly scenarios?: readonly ScenarioId[] | undefined;
  /** Whether it is written, as a procedure is, so that to talk it through shows whether it holds. */
  readonly isWritten?: boolean | undefined;
  readonly training?: string | undefined;
};

/** The day after which something counts: when it was done, else when it was found. */
export function sinceDay(
  { exercises, incidents }: Plan,
  { done, exercise, incident }: Action,
): string | undefined {
  if (done !== undefined) return done;
  const rehearsed = exercises.find(({ id }) => id === exercise);
  const happened = incidents.find(({ id }) => id === incident);
  return rehearsed?.date ?? happened?.began.slice(0, 10);
}

/** Whether something came back in the time that the plan gives for it; not where that gives none. */
function isInTime({ elements }: Plan, { element, time }: Achieved): boolean {
  const claimed = elements.find(({ id }) => id === element)?.recovery?.time;
  return claimed !== undefined && time <= claimed;
}

/** Whether what an action is about came back in an incident, but later than the plan said by then that it would. */
export function cameBackLate(plan: Plan, action: Action, incident: Incident): boolean {
  const { achieved = [], began } = incident;
  const subject = subjectOf(plan, action).element;
  const own = achieved.find(({ element }) => element === subject);
  const { time, statedOn } = plan.elements.find(({ id }) => id === subject)?.recovery ?? {};
  const isSaidSince = statedOn !== undefined && statedOn > began.slice(0, 10);
  return own !== undefined && time !== undefined && own.time > time && !isSaidSince;
}

function subjectOf(plan: Plan, action: Action): Subject {
  const foundBy = plan.exercises.find(({ id }) => id === action.exercise);
  return { ...aboutOf(plan, action), foundBy };
}

function aboutOf(plan: Plan, { about }: Action): Subject {
  const [list, id] = about?.split("/") ?? [];
  switch (list) {
    case "elements":
      return {
        element: plan.elements.find((one) => one.id === id)?.id,
        requirement: findRequirement(plan, about ?? "")?.requirement,
      };
    case "impactAnalyses":
    case "dependencyAnalyses":
      return { element: plan[list].find((one) => one.id === id)?.element };
    case "scenarios":
      return {
        scenarios: plan.scenarios.filter((one) => one.id === id).map((one) => one.id),
        isWritten: true,
      };
    case "strategies":
      return { scenarios: plan.strategies.find((one) => one.id === id)?.scenarios };
    case "sops": {
      const sop = plan.sops.find((one) => one.id === id);
      return { scenarios: sop && scenariosOf(plan, sop), isWritten: true };
    }
    case "callTrees":
      return {
        scenarios: plan.callTrees.find((one) => one.id === id)?.scenarios,
        isWritten: true,
      };
    case "trainings":
      return { training: id };
    default:
      return {};
  }
}

function proofBy(plan: Plan, exercise: Exercise, subject: Subject): ActionProof | undefined {
  const { id, name, date, scenario, trains = [] } = exercise;
  const { training, scenarios = [], isWritten = false, foundBy } = subject;
  const isDone = !isDiscussed(exercise);
  const proof = { collection: "exercises", id, name, on: date } as const;
  if (training !== undefined && trains.includes(training))
    return { ...proof, why: "it passed, and counts as the training" };
  if ((isDone || isWritten) && scenarios.includes(scenario))
    return { ...proof, why: "it passed, and rehearsed the same scenario" };
  if (foundBy?.scenario === scenario && (isDone || isDiscussed(foundBy)))
    return { ...proof, why: "it passed, and rehearsed the scenario that found it again" };
  const disruptions = plan.scenarios.find((one) => one.id === scenario)?.disruptions ?? [];
  return isDone && tries(simulate(plan, disruptions), subject)
    ? { ...proof, why: "it passed, and its scenario reaches what the action is about" }
    : undefined;
}

/** An incident shows that something comes back in the time that the plan gives for it, or that what it hit did. */
function proofOf(
  plan: Plan,
  { id, name, began, disruptions, achieved = [] }: Incident,
  subject: Subject,
): ActionProof | undefined {
  const { element, requirement } = subject;
  if (element === undefined) return undefined;
  const proof = { collection: "incidents", id, name, on: began.slice(0, 10) } as const;
  const own = achieved.find((one) => one.element === element);
  if (own !== undefined && !isInTime(plan, own)) return undefined;
  if (own !== undefined && requirement === undefined)
    return { ...proof, why: "it came back within what the plan says" };
  return achieved.length > 0 &&
    achieved.every((one) => isInTime(plan, one)) &&
    tries(simulate(plan, disruptions), subject)
    ? { ...proof, why: "it reached it, and all came back within what the plan says" }
    : undefined;
}

/** Whether what happens puts to the test what an action is about: it reaches the element, and something that the requirement names. */
function tries({ elements }: Cascade, { element, requirement }: Subject): boolean {
  if (element === undefined || !elements.has(element)) return false;
  return requirement === undefined || requirement.targets.some((target) => elements.has(target));
}
