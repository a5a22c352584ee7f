import {
  addDays,
  addMonths,
  type Audience,
  daysBetween,
  type PersonId,
  type Plan,
  type Training,
} from "@mainstay/plan";
import type { DueItem } from "./due-item.ts";

/** Everybody whom a training is for, by when they are to do it; taking part in an exercise counts where that says so (SPEC 8.6). */
export function* trainingsDue(plan: Plan): Generator<DueItem> {
  const audiences = audiencesOf(plan);
  for (const training of plan.trainings) {
    const done = lastDone(plan, training);
    const wanted = new Set([
      ...(training.for ?? []).flatMap((audience) => [...audiences[audience]]),
      ...(training.also ?? []),
    ]);
    for (const { id: person, joined } of plan.people) {
      if (!wanted.has(person)) continue;
      const { id, name } = training;
      const common = { kind: "train", collection: "trainings", id, name, person } as const;
      const last = done.get(person);
      if (last === undefined) {
        const since = joined === undefined ? {} : { due: joined };
        const why = joined === undefined ? "never done" : `never done since joining on ${joined}`;
        yield { ...common, ...since, cadence: cadenceOf(training, joined ?? "2000-01-01"), why };
      } else {
        const cadence = cadenceOf(training, last);
        yield { ...common, due: addDays(last, cadence), cadence, why: `last done on ${last}` };
      }
    }
  }
}

/** The people of each audience. */
export function audiencesOf(plan: Plan): Readonly<Record<Audience, ReadonlySet<PersonId>>> {
  const owned = [plan.elements, plan.scenarios, plan.strategies, plan.sops, plan.callTrees].flat();
  const known = new Map<string, PersonId>(plan.people.map(({ id }) => [id, id]));
  const acting = plan.sops.flatMap(({ steps = [] }) => steps.map(({ who = "" }) => known.get(who)));
  return {
    everybody: new Set(known.values()),
    owners: new Set(owned.flatMap(({ owner }) => (owner === undefined ? [] : [owner]))),
    responders: new Set(acting.filter((person) => person !== undefined)),
    callers: new Set(
      plan.callTrees.flatMap(({ start, calls }) => [start, ...calls.flatMap(({ to }) => to)]),
    ),
  };
}

/** When each person last did a training, or took part in an exercise that counts as it and has ended. */
export function lastDone(
  { exercises }: Plan,
  { id, completions = [] }: Training,
): ReadonlyMap<PersonId, string> {
  const last = new Map<PersonId, string>();
  const add = (person: PersonId, on: string): void => {
    if (on > (last.get(person) ?? "")) last.set(person, on);
  };
  for (const { person, on } of completions) add(person, on);
  for (const { trains = [], participants = [], date, result } of exercises) {
    if (result === undefined || !trains.includes(id)) continue;
    for (const { person } of participants) add(person, date);
  }
  return last;
}

/** The day until which a training holds that was done on another. */
export function holdsUntil(training: Training, done: string): string {
  return addDays(done, cadenceOf(training, done));
}

const minutesPerDay = 1440;

function cadenceOf({ every }: Training, done: string): number {
  return every === undefined
    ? daysBetween(done, addMonths(done, 12))
    : Math.max(1, Math.floor(every / minutesPerDay));
}
