import type { Exercise } from "./exercise.ts";

/**
 * Whether a person, by their id, is a player of an exercise and nothing else of it, and it has no result yet: what they were not told
 * is not for their eyes.
 */
export function onlyPlays(
  { participants = [], facilitator, sponsor, approver, result }: Exercise,
  person: string,
): boolean {
  if (result !== undefined || [facilitator, sponsor, approver].some((one) => one === person))
    return false;
  const roles = participants.filter((one) => one.person === person);
  return roles.length > 0 && roles.every(({ as = "player" }) => as === "player");
}
