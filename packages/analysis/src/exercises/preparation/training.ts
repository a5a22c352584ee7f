import { audiencesOf, wantedFor } from "../../programme/audiences.ts";
import { lastDone } from "../../programme/trainings.ts";
import { type Looked, lookedAt, type Prepared } from "./looked.ts";

/** Whether everybody who takes part has done, by the day of the exercise, each training that is for them. */
export function trainingPoint({ plan, exercise }: Prepared): Looked {
  const { participants = [], date } = exercise;
  if (participants.length === 0)
    return { evidence: [], lacks: ["Nobody is named who takes part."] };
  const audiences = audiencesOf(plan);
  const asked = plan.trainings.flatMap((training) => {
    const done = lastDone(plan, training, date);
    const wanted = wantedFor(training, audiences);
    return participants
      .filter(({ person }) => wanted.has(person))
      .map(({ person }) => ({ training, person, done: done.get(person) }));
  });
  if (asked.length === 0)
    return { evidence: [], lacks: ["No training of the plan is for those who take part."] };
  return lookedAt(asked, ({ training, person, done }) => {
    const name = plan.people.find(({ id }) => id === person)?.name ?? person;
    if (done === undefined) return { lacks: `${name} has not done ${training.name}.` };
    return done.until >= date
      ? {
          shows: `${name} did ${training.name} on ${done.on}.`,
          record: `trainings/${training.id}`,
        }
      : {
          lacks: `${name} did ${training.name} on ${done.on}, which holds until ${done.until} only.`,
        };
  });
}
