import { getPlayedExercise } from "@mainstay/api";
import { queryOptions } from "@tanstack/react-query";
import { addressOf, occasionKey } from "../../../journal/journal-query.ts";
import { ask } from "../../../server/server.ts";

/** An exercise as who plays sees it, by its id: the server has what is still to come. Asked again with each entry of the journal. */
export function playedExercise(exercise: string) {
  return queryOptions({
    queryKey: [...occasionKey(addressOf({ collection: "exercises", id: exercise })), "played"],
    queryFn: () => ask(getPlayedExercise, { path: { exercise } }),
    // The stream tells of most that is new; this is for when it was cut.
    refetchInterval: 60_000,
  });
}

/** What an exercise is to who plays. */
export type Played = Awaited<ReturnType<NonNullable<ReturnType<typeof playedExercise>["queryFn"]>>>;
