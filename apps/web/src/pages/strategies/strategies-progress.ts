import { getStrategiesProgress } from "@mainstay/api";
import { queryOptions } from "@tanstack/react-query";
import { ask } from "../../server/server.ts";

/** How far the server's work on strategies is, asked anew every second. */
export const strategiesProgress = queryOptions({
  queryKey: ["strategies progress"],
  queryFn: () => ask(getStrategiesProgress),
  refetchInterval: 1_000,
  // What it was the last time is of no use.
  gcTime: 0,
});
