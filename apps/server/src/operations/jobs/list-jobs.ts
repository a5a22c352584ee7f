import { type JobRun, listRuns } from "@mainstay/store";
import type { Request, Services } from "../operation.ts";

/** What the server does by itself, and how it went. */
export async function listJobs(
  { database, jobs }: Services,
  { query: { runs } }: Request<unknown, { readonly runs: number }, unknown>,
) {
  const items = jobs.list().map(async (job) => {
    return { ...job, runs: (await listRuns(database.db, job.name, runs)).map(toRun) };
  });
  return { items: await Promise.all(items) };
}

function toRun({ attempt, process, started, ended, outcome, said }: JobRun) {
  return {
    attempt,
    process,
    started,
    ...(ended === undefined ? {} : { ended }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(said === undefined ? {} : { said }),
  };
}
