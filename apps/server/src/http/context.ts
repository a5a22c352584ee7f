import type { Role } from "@mainstay/api";
import type { Database } from "@mainstay/store";
import type { Logger } from "pino";
import type { Analyses } from "../analysis/analyses.ts";
import type { JobRunner } from "../jobs/job-runner.ts";
import type { PlanRecord } from "../record/plan-record.ts";

/** Who asks. */
export type Person = {
  /** The id that they keep, whatever they are called. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** The business units that are theirs; those below belong to them. */
  readonly units: readonly string[];
};

/** Finds out who sends a request; undefined for nobody. */
export type Authenticate = (headers: Headers) => Promise<Person | undefined>;

/** What every operation works with. */
export type Services = {
  readonly database: Database;
  readonly record: PlanRecord;
  readonly analyses: Analyses;
  readonly jobs: JobRunner;
  readonly log: Logger;
  readonly now: () => Date;
  /** Whether people may approve what they submitted themselves. */
  readonly ownApprovals: boolean;
  /** Aborted when the server is to stop: what would go on for ever ends then. */
  readonly stopping: AbortSignal;
};
