import { hostname } from "node:os";
import { pid } from "node:process";
import type { JobName } from "@mainstay/api";
import { type Connection, DatabaseUnavailable } from "@mainstay/store";
import { type DatabaseOptions, fromKysely, type KyselyTransactionLike, PgBoss } from "pg-boss";
import type { Tracing } from "../traces/tracing.ts";
import type { Job, JobContext, JobSettings } from "./job.ts";
import { jobs } from "./jobs.ts";
import { runJob } from "./run-job.ts";

/** How fast it all goes, in seconds. */
export type JobPace = {
  /** Between looks at a queue. */
  readonly poll: number;
  /** Until what failed is tried again for the first time. */
  readonly retry: number;
  /** Without a sign of life of a process, until what it ran is given up. */
  readonly silence: number;
  /** Between looks for what was given up. */
  readonly watch: number;
  /** Between looks at the clock, for what is scheduled. */
  readonly clock: number;
};

/** What a runner is started with. */
export type RunnerOptions = {
  readonly context: Omit<JobContext, "settings" | "signal" | "startNext">;
  readonly settings: JobSettings;
  readonly tracing: Tracing;
  /** Aborted when the server is to stop. */
  readonly stopping: AbortSignal;
  readonly pace?: Partial<JobPace>;
};

/** A job as this process sees it: `off` says why it does not run here. */
export type KnownJob = Pick<Job, "name" | "does" | "schedule"> & { readonly off?: string };

const usualPace: JobPace = { poll: 2, retry: 30, silence: 60, watch: 60, clock: 30 };
/** Its connections are kept alive, and one that is silent for longer than any of its statements takes is lost. */
const kept = { keepAlive: true, keepAliveInitialDelayMillis: 10_000, query_timeout: 60_000 };
/** What waits longer is out of date: the next run is due by then. */
const longestWait = 3_600;
const longestPause = 900;
/** So long is waited for a run when the server stops, in milliseconds. */
const farewell = 5_000;

/**
 * Runs the jobs, together with the other processes on the same database: queues, schedules and locks are tables in its schema
 * `jobs`, kept by pg-boss. Of each job at most one run waits or goes on, so that no two are at it at once; of those that run once
 * more, one waits while one goes on.
 */
export class JobRunner {
  readonly #boss: PgBoss;
  readonly #options: RunnerOptions;

  private constructor(boss: PgBoss, options: RunnerOptions) {
    this.#boss = boss;
    this.#options = options;
  }

  /**
   * Makes the queues if there are none, and takes on the jobs that can run here. Close it before the database. Throws
   * DatabaseUnavailable.
   */
  static async start(options: RunnerOptions): Promise<JobRunner> {
    const { database, log } = options.context;
    const pace = { ...usualPace, ...options.pace };
    const boss = new PgBoss({
      ...connectionOf(database.connection),
      ...kept,
      max: 3,
      schema: "jobs",
      registerInstance: false,
      superviseIntervalSeconds: pace.watch,
      monitorIntervalSeconds: pace.watch,
      cronMonitorIntervalSeconds: pace.clock,
      cronWorkerIntervalSeconds: Math.min(pace.clock, 5),
    });
    // It goes on by itself once the database is back.
    boss.on("error", (error) => log.error({ error }, "jobs"));
    await boss.start().catch((error: unknown) => {
      throw withoutQueues(error);
    });
    const runner = new JobRunner(boss, options);
    for (const job of jobs) await runner.#takeOn(job);
    return runner;
  }

  /** Every job, and whether it runs here. */
  list(): readonly KnownJob[] {
    return jobs.map(({ name, does, schedule, off }) => {
      const why = off?.(this.#options.settings);
      return {
        name,
        does,
        ...(schedule === undefined ? {} : { schedule }),
        ...(why === undefined ? {} : { off: why }),
      };
    });
  }

  /** Has a job run as soon as a process can. Says whether it was not waiting or running already. */
  async ask(name: JobName, within?: KyselyTransactionLike): Promise<boolean> {
    const id = await this.#boss.send(
      name,
      null,
      within === undefined ? {} : { db: fromKysely(within) },
    );
    return id !== null;
  }

  async close(): Promise<void> {
    await this.#boss.stop({ graceful: true, timeout: farewell });
  }

  async #takeOn(job: Job): Promise<void> {
    const { settings } = this.#options;
    const pace = { ...usualPace, ...this.#options.pace };
    const queue = {
      policy: job.runsOnceMore === true ? "stately" : "exclusive",
      expireInSeconds: job.minutes * 60,
      heartbeatSeconds: pace.silence,
      retentionSeconds: longestWait,
      retryLimit: job.retries,
      retryDelay: pace.retry,
      retryBackoff: true,
      retryDelayMax: longestPause,
    };
    await this.#boss.createQueue(job.name, queue);
    const { policy: _, ...changeable } = queue;
    await this.#boss.updateQueue(job.name, changeable);
    if (job.off?.(settings) !== undefined) return;
    if (job.schedule !== undefined)
      await this.#boss.schedule(job.name, job.schedule, null, { tz: "UTC", missed: "once" });
    await this.#boss.work(
      job.name,
      { pollingIntervalSeconds: pace.poll, includeMetadata: true },
      async ([taken]) => {
        if (taken === undefined) return;
        const signal = AbortSignal.any([taken.signal, this.#options.stopping]);
        await this.#run(job, { attempt: taken.retryCount + 1, signal });
      },
    );
  }

  #run(
    job: Job,
    { attempt, signal }: { readonly attempt: number; readonly signal: AbortSignal },
  ): Promise<void> {
    const { context, settings, tracing } = this.#options;
    const startNext = async (next: JobName, within: KyselyTransactionLike) => {
      await this.ask(next, within);
    };
    const facts = { "mainstay.job": job.name, "mainstay.attempt": attempt };
    return tracing.within({ name: `job ${job.name}`, facts }, () =>
      runJob(
        job,
        { ...context, settings, signal, startNext },
        { attempt, process: `${hostname()}:${pid}` },
      ),
    );
  }
}

function withoutQueues(error: unknown): DatabaseUnavailable {
  const reason = error instanceof Error ? error.message : String(error);
  return new DatabaseUnavailable(
    `the queues of the jobs cannot be made: ${reason}; the account needs the right to create a schema in the database`,
    { cause: error },
  );
}

/** The fields of a connection that pg-boss takes. */
function connectionOf({
  host,
  port,
  user,
  password,
  database,
  ssl,
  connectionString,
  application_name,
}: Connection): DatabaseOptions {
  const given = { host, port, user, password, database, ssl, connectionString, application_name };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
