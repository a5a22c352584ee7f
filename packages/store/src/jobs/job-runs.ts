import { type Kysely, type Selectable, sql } from "kysely";
import * as z from "zod";
import type { Tables } from "../database/tables.ts";

/** How a run of a job ended; `lost` is one whose process ended before it did. */
const runOutcomes = ["done", "failed", "lost"] as const;
const Outcome = z.enum(runOutcomes);

/** A run of a job. Without an outcome it goes on. */
export type JobRun = {
  readonly job: string;
  /** 1, and one more for each time that it was tried again. */
  readonly attempt: number;
  /** The process that ran it. */
  readonly process: string;
  /** ISO 8601, UTC. */
  readonly started: string;
  readonly ended?: string;
  readonly outcome?: (typeof runOutcomes)[number];
  /** What it did, or why it failed. */
  readonly said?: string;
};

/** So many runs of each job are kept, the latest. */
const kept = 500;

/**
 * Writes down that a run begins, and returns its id. Runs of the same job that have not ended are lost, since there is only
 * one at a time; runs of long ago are forgotten.
 */
export async function beginRun(
  db: Kysely<Tables>,
  {
    job,
    attempt,
    process,
    at,
  }: Pick<JobRun, "job" | "attempt" | "process"> & { readonly at: Date },
): Promise<string> {
  const started = at.toISOString();
  return db.transaction().execute(async (trx) => {
    await trx
      .updateTable("job_runs")
      .set({ outcome: "lost", ended: started })
      .where("job", "=", job)
      .where("outcome", "is", null)
      .execute();
    const { id } = await trx
      .insertInto("job_runs")
      .values({ job, attempt, process, started, ended: null, outcome: null, said: null })
      .returning("id")
      .executeTakeFirstOrThrow();
    await sql`
      delete from job_runs where job = ${job} and id <= (
        select id from job_runs where job = ${job} order by id desc offset ${kept} limit 1)`.execute(
      trx,
    );
    return id;
  });
}

/** Writes down how a run ended, unless it was given up as lost meanwhile. */
export async function endRun(
  db: Kysely<Tables>,
  id: string,
  { at, outcome, said }: { readonly at: Date; outcome: "done" | "failed"; readonly said: string },
): Promise<void> {
  await db
    .updateTable("job_runs")
    .set({ ended: at.toISOString(), outcome, said })
    .where("id", "=", id)
    .where("outcome", "is", null)
    .execute();
}

/** The latest runs of a job, the latest first. */
export async function listRuns(
  db: Kysely<Tables>,
  job: string,
  limit: number,
): Promise<readonly JobRun[]> {
  const rows = await db
    .selectFrom("job_runs")
    .selectAll()
    .where("job", "=", job)
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(toRun);
}

function toRun({
  job,
  attempt,
  process,
  started,
  ended,
  outcome,
  said,
}: Selectable<Tables["job_runs"]>): JobRun {
  return {
    job,
    attempt,
    process,
    started: started.toISOString(),
    ...(ended === null ? {} : { ended: ended.toISOString() }),
    ...(outcome === null ? {} : { outcome: Outcome.parse(outcome) }),
    ...(said === null ? {} : { said }),
  };
}
