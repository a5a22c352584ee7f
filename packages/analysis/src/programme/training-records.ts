import type { PersonId, Plan, Training } from "@mainstay/plan";
import { planOn } from "../plan-on.ts";
import { audiencesOf, groupsOf, wantedFor } from "./audiences.ts";
import { lastDone } from "./trainings.ts";

/** Whom a training is for, by their order in the plan, and until when each holds it. */
export type TrainingRecord = {
  readonly training: Training;
  readonly people: readonly TrainedPerson[];
};

/** Somebody whom a training is for, and how they stand with it. */
export type TrainedPerson = {
  readonly person: PersonId;
  /** The audiences and roles of the training that they are of, as it names them; none where it names them themselves. */
  readonly as: readonly string[];
  /** The last day on which they did it, or took part in what counts as it; undefined if never. */
  readonly done: string | undefined;
  /** The last day on which that holds. */
  readonly until: string | undefined;
  /** By which day, `YYYY-MM-DD`, they are to do it, or do it again; undefined where that is at once. */
  readonly due: string | undefined;
};

/** Who is to learn what and as what, and who has, as far as is known on a day, `YYYY-MM-DD` (SPEC 8.6, 8.12). */
export function trainingRecords(plan: Plan, day: string): readonly TrainingRecord[] {
  const audiences = audiencesOf(plan);
  const known = planOn(plan, day);
  return plan.trainings.map((training, at) => {
    const last = lastDone(known, known.trainings[at]);
    const groups = groupsOf(training, audiences);
    const wanted = wantedFor(training, audiences);
    const people = plan.people.filter(({ id }) => wanted.has(id));
    return {
      training,
      people: people.map(({ id: person, joined }) => {
        const done = last.get(person);
        const as = groups.filter((group) => group.people.has(person)).map(({ whom }) => whom);
        return { person, as, done: done?.on, until: done?.until, due: done?.until ?? joined };
      }),
    };
  });
}

/** Whether somebody is to do a training now: they have come and never did it, or what they did holds no more (SPEC 8.6). */
export function isTrainingDue(
  { until, due = "" }: Pick<TrainedPerson, "until" | "due">,
  today: string,
): boolean {
  return until === undefined ? due <= today : until < today;
}
