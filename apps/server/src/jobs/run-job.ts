import { beginRun, endRun } from "@mainstay/store";
import type { Job, JobContext } from "./job.ts";

/** Runs a job and writes down when, with what outcome, and what it said. Rejects as the job does, so that it is tried again. */
export async function runJob(
  { name, run }: Job,
  context: JobContext,
  { attempt, process }: { readonly attempt: number; readonly process: string },
): Promise<void> {
  const { database, now, log } = context;
  const id = await beginRun(database.db, { job: name, attempt, process, at: now() });
  try {
    const said = await run(context);
    await endRun(database.db, id, { at: now(), outcome: "done", said });
    log.info({ job: name, attempt, said }, "job done");
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    log.warn({ job: name, attempt, error }, "job failed");
    await endRun(database.db, id, { at: now(), outcome: "failed", said });
    throw error;
  }
}
