import { type Inject, standingEntries } from "@mainstay/plan";
import { Refusal } from "../../http/refusal.ts";
import { personIn } from "../../people/person-in.ts";
import type { Request, Services } from "../operation.ts";

/** What somebody was told in an exercise so far. Who is nobody of the plan is told what anybody is. */
export async function getPlayedExercise(
  { record, journal }: Services,
  { person, path }: Request<{ readonly exercise: string }, unknown, unknown>,
) {
  // Who only plays sees no injects of the plan, also not those that were sent.
  const { plan } = record.whole.head;
  const exercise = plan.exercises.find(({ id }) => id === path.exercise);
  if (exercise === undefined || record.isKept({ collection: "exercises", id: exercise.id })) {
    throw new Refusal(404, `The plan has no exercises/${path.exercise}.`);
  }
  const { id, name, injects = [] } = exercise;
  const entries = await journal.read({ collection: "exercises", id });
  const player = personIn(plan, person);
  const known = new Map(injects.map((inject) => [inject.id, inject]));
  const names = new Map<string, string>(record.complete.elements.map((one) => [one.id, one.name]));
  const people = new Map<string, string>(plan.people.map((one) => [one.id, one.name]));
  const told = standingEntries(entries, "inject-sent").flatMap(({ at, what }) => {
    const inject = known.get(what.inject);
    if (inject === undefined || !isFor(inject, player?.id)) return [];
    const { sender, channel, to } = inject;
    return {
      inject: inject.id,
      sent: at,
      what: what.text ?? inject.what,
      ...(sender === undefined ? {} : { sender }),
      ...(to === undefined || to.length === 0
        ? {}
        : { to: to.map((one) => people.get(one) ?? one) }),
      ...(channel === undefined ? {} : { over: names.get(channel) ?? channel }),
    };
  });
  return { exercise: id, name, told };
}

function isFor({ to = [] }: Inject, player: string | undefined): boolean {
  return to.length === 0 || player === undefined || to.some((id) => id === player);
}
