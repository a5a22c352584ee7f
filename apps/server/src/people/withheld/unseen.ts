import { type Exercise, isSurprise, onlyPlays, type Plan } from "@mainstay/plan";
import type { Person } from "../../http/context.ts";
import { may } from "../may.ts";
import { personIn } from "../person-in.ts";

/** What somebody is still to be told of exercises that they only play in, by the ids of these. */
export type Unseen = {
  /** Their injects: they know of the exercise, and it has no result yet. */
  readonly injects: readonly string[];
  /** All of them: they are a surprise that has not begun. */
  readonly exercises: readonly string[];
};

/** Of whom nothing is kept. */
export const nothingUnseen: Unseen = { injects: [], exercises: [] };

/** Who reads: by the address of their account they are found in the plan. Without a role they may do nothing. */
export type Reader = Pick<Person, "email" | "scopes"> & { readonly role: string | undefined };

/** Whether there is nothing that somebody is still to be told. */
export function isNothing({ injects, exercises }: Unseen): boolean {
  return injects.length === 0 && exercises.length === 0;
}

/**
 * What somebody is not to read yet, where these exercises have begun. Whoever edits the plan, or leads, judges, watches, wants or allows an
 * exercise, has to see it. Of whom the plan does not know nothing can be told. One without injects counts too: its past may have
 * those that are being written anew.
 */
export function unseenBy(plan: Plan, reader: Reader, begun: ReadonlySet<string>): Unseen {
  const played = playedBy(plan, reader);
  if (played.length === 0) return nothingUnseen;
  const isKept = (exercise: Exercise) => isSurprise(exercise) && !begun.has(exercise.id);
  return {
    injects: played.filter((exercise) => !isKept(exercise)).map(({ id }) => id),
    exercises: played.filter(isKept).map(({ id }) => id),
  };
}

/** The exercises that are a surprise to somebody, whether they have begun or not. */
export function surprisesFor(plan: Plan, reader: Reader): readonly string[] {
  return playedBy(plan, reader)
    .filter(isSurprise)
    .map(({ id }) => id);
}

/** The exercises that somebody only plays in, and that have no result yet. */
function playedBy(plan: Plan, reader: Reader): readonly Exercise[] {
  const { scopes } = reader;
  const mayAsk = scopes === undefined || scopes.includes("plan:edit");
  if (mayAsk && may(reader, "plan:edit")) return [];
  const open = plan.exercises.filter(({ result }) => !result);
  if (open.length === 0) return [];
  const known = personIn(plan, reader);
  return known === undefined ? [] : open.filter((exercise) => onlyPlays(exercise, known.id));
}
