import { type Exercise, onlyPlays } from "@mainstay/plan";

type Account = {
  readonly person?: string | undefined;
  readonly permissions: readonly string[];
};

/** Whether the server gives whoever is signed in only what players were told of an exercise: they are one, and edit no plan. */
export function isOnlyForPlayers(exercise: Exercise, account: Account | undefined): boolean {
  if (account?.person === undefined || account.permissions.includes("plan:edit")) return false;
  return onlyPlays(exercise, account.person);
}
