import { listJobs } from "@mainstay/api";
import { queryOptions } from "@tanstack/react-query";
import { ask } from "../../../server/server.ts";

/** What the server does by itself. */
export type Job = Awaited<ReturnType<typeof askJobs>>["items"][number];

/** One time that a job ran, or runs. */
export type JobRun = Job["runs"][number];

/** Every job with its last runs; asked again often while one of them runs. */
export const jobs = queryOptions({
  queryKey: ["jobs"],
  queryFn: askJobs,
  refetchInterval: ({ state: { data } }) =>
    data?.items.some(({ runs: [latest] }) => latest !== undefined && latest.ended === undefined)
      ? 1000
      : 2000,
});

function askJobs() {
  return ask(listJobs, { query: { runs: 10 } });
}
