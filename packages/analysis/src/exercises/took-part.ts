import type { Exercise, PersonId } from "@mainstay/plan";

/** Whether somebody noted of anybody if they took part in an exercise. */
export function isAttendanceNoted({ participants = [] }: Pick<Exercise, "participants">): boolean {
  return participants.some(({ attended }) => attended !== undefined);
}

/**
 * Who counts as having taken part in an exercise that was held: those of whom that is noted; all who were to, where it is noted of
 * nobody (SPEC 8.6).
 */
export function tookPart(exercise: Pick<Exercise, "participants">): readonly PersonId[] {
  const { participants = [] } = exercise;
  const isNoted = isAttendanceNoted(exercise);
  return participants
    .filter(({ attended = false }) => attended || !isNoted)
    .map(({ person }) => person);
}
