import {
  addDays,
  addMonths,
  type Completion,
  daysBetween,
  type PersonId,
  type Plan,
  type Training,
} from "@mainstay/plan";
import { audiencesOf, wantedFor } from "./audiences.ts";
import { tookPart } from "../exercises/took-part.ts";
import type { DueItem } from "./due-item.ts";

/** Everybody whom a training is for, by when they are to do it; taking part in an exercise counts where that says so (SPEC 8.6). */
export function* trainingsDue(plan: Plan): Generator<DueItem> {
  const audiences = audiencesOf(plan);
  for (const training of plan.trainings) {
    const done = lastDone(plan, training);
    const wanted = wantedFor(training, audiences);
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
        const cadence = Math.max(1, daysBetween(last.on, last.until));
        yield { ...common, due: last.until, cadence, why: `last done on ${last.on}` };
      }
    }
  }
}

/** The last time that somebody did a training, and until which day that holds. */
export type Done = { readonly on: string; readonly until: string };

/**
 * When each person last did a training, or took part in an exercise that counts as it and has ended; by a day, if one is given. What
 * somebody did not pass does not count (SPEC 8.6).
 */
export function lastDone(
  { exercises }: Plan,
  training: Training,
  by = "9999-12-31",
): ReadonlyMap<PersonId, Done> {
  const last = new Map<PersonId, Done>();
  const add = (person: PersonId, done: Done): void => {
    if (done.on <= by && done.on > (last.get(person)?.on ?? "")) last.set(person, done);
  };
  for (const completion of training.completions ?? []) {
    const { person, on, until = holdsUntil(training, on) } = completion;
    if (isPassed(training, completion)) add(person, { on, until });
  }
  for (const exercise of exercises) {
    const { trains = [], date: on, result } = exercise;
    if (result === undefined || !trains.includes(training.id)) continue;
    for (const person of tookPart(exercise)) add(person, { on, until: holdsUntil(training, on) });
  }
  return last;
}

/** Whether somebody passed: as it says, else by the pass mark; what has neither counts as done. */
export function isPassed(
  { passMark = 0 }: Pick<Training, "passMark">,
  { result, score = 1 }: Pick<Completion, "result" | "score">,
): boolean {
  return result === undefined ? score >= passMark : result === "passed";
}

function holdsUntil(training: Training, done: string): string {
  return addDays(done, cadenceOf(training, done));
}

const minutesPerDay = 1440;

function cadenceOf({ every }: Training, done: string): number {
  return every === undefined
    ? daysBetween(done, addMonths(done, 12))
    : Math.max(1, Math.floor(every / minutesPerDay));
}
