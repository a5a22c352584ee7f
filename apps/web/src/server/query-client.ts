import { Refused } from "@mainstay/api";
import { QueryCache, QueryClient } from "@tanstack/react-query";
import { goToSignIn } from "./go-to-sign-in.ts";

/** Everything that the app knows from the server. What of it follows from the plan is asked again with each revision. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (error instanceof Refused && error.problem.status === 401) goToSignIn();
    },
  }),
  defaultOptions: {
    queries: {
      // Without network the browser may have kept an answer.
      networkMode: "offlineFirst",
      staleTime: 5 * 60_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => !isFinal(error) && failures < 3,
    },
  },
});

/** Whether asking again would give the same answer. */
function isFinal(error: Error): boolean {
  return error instanceof Refused && error.problem.status < 500 && error.problem.status !== 429;
}
